/**
 * Futures side by side: the same moment continued with different actions, and how they differ in
 * the dream and in truth.
 *
 * <p>Depends on rollouts and playing; knows neither window nor command line.
 */
@NullMarked
package dev.gedanken.app.fork;

import org.jspecify.annotations.NullMarked;
