/**
 * Long work beside play, each as a process of its own: training and evaluation cannot disturb the model that
 * is played, and survive nothing but what they saved.
 *
 * <p>Knows the command line's words, and nothing of the window.
 */
@NullMarked
package dev.gedanken.app.jobs;

import org.jspecify.annotations.NullMarked;
