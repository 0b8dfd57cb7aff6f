/**
 * The studio's window and command line.
 *
 * <p>The only module that knows all the others, and the only one that may use JavaFX.
 */
@NullMarked
package dev.gedanken.app;

import org.jspecify.annotations.NullMarked;
