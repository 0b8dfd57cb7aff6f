/** Seals of this user on what may make a program run. */
@NullMarked
package dev.gedanken.bridge.seal;

import org.jspecify.annotations.NullMarked;
