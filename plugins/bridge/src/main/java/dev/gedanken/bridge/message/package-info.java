/**
 * Converts values of this program to wire messages and back; incoming messages are validated before
 * use.
 */
@NullMarked
package dev.gedanken.bridge.message;

import org.jspecify.annotations.NullMarked;
