/**
 * The studio's window: small views over view models, and the wiring of the three threads.
 *
 * <p>The only package with JavaFX in it. Nothing but widgets runs on the JavaFX thread.
 */
@NullMarked
package dev.gedanken.app.window;

import org.jspecify.annotations.NullMarked;
