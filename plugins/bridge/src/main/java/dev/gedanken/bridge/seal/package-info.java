/** Seals of this user on data that can cause programs to run. */
@NullMarked
package dev.gedanken.bridge.seal;

import org.jspecify.annotations.NullMarked;
