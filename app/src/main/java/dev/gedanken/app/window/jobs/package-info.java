/**
 * Long work in the background: the cards that start training and evaluation, and their controller.
 *
 * <p>Depends on the services and the shared parts of the window.
 */
@NullMarked
package dev.gedanken.app.window.jobs;

import org.jspecify.annotations.NullMarked;
