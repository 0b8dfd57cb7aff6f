/** Values of this program as messages of the wire, and back; whatever comes is checked before it is believed. */
@NullMarked
package dev.gedanken.bridge.message;

import org.jspecify.annotations.NullMarked;
