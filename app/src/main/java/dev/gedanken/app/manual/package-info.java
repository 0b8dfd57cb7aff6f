/**
 * The manual: the pages of the guide as they come with the program, to be read without a network.
 *
 * <p>Depends on nothing of ours.
 */
@NullMarked
package dev.gedanken.app.manual;

import org.jspecify.annotations.NullMarked;
