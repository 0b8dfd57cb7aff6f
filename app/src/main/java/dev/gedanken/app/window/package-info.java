/**
 * The studio's window: puts the parts together and connects them with the threads.
 *
 * <p>Depends on all packages below it. Only packages of the window know JavaFX, and nothing but widgets
 * runs on the JavaFX thread.
 */
@NullMarked
package dev.gedanken.app.window;

import org.jspecify.annotations.NullMarked;
