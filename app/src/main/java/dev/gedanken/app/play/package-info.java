/**
 * Playing a pack for a number of steps and reporting every one: the headless play, and the record that a
 * window keeps.
 *
 * <p>Depends on {@code dev.gedanken.play}; knows neither window nor clock.
 */
@NullMarked
package dev.gedanken.app.play;

import org.jspecify.annotations.NullMarked;
