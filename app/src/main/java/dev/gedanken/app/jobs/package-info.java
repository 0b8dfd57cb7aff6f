/**
 * Long work in the background, each job as a separate process: training and evaluation cannot
 * disturb the model that is played, and only what they have saved survives them.
 *
 * <p>Knows the command line's words, but not the window.
 */
@NullMarked
package dev.gedanken.app.jobs;

import org.jspecify.annotations.NullMarked;
