/**
 * Presenter mode and its attract mode, which plays a tour while nobody plays.
 *
 * <p>Depends on the window's services and on the speaker's notes.
 */
@NullMarked
package dev.gedanken.app.window.presenter;

import org.jspecify.annotations.NullMarked;
