/**
 * The manual: the pages of the guide that come with the program, for reading without a network.
 *
 * <p>Depends on nothing of ours.
 */
@NullMarked
package dev.gedanken.app.manual;

import org.jspecify.annotations.NullMarked;
