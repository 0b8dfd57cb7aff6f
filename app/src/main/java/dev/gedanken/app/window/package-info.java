/**
 * The studio's window: assembles the parts and connects them with the threads.
 *
 * <p>Depends on all packages below it. Only packages of the window use JavaFX, and only widget code
 * runs on the JavaFX thread.
 */
@NullMarked
package dev.gedanken.app.window;

import org.jspecify.annotations.NullMarked;
