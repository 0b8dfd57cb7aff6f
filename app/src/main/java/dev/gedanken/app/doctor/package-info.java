/**
 * Checks of this machine: each check examines one thing and gives a verdict.
 *
 * <p>Independent of command line and window, apart from testing whether a window can be opened.
 */
@NullMarked
package dev.gedanken.app.doctor;

import org.jspecify.annotations.NullMarked;
