/**
 * The command line: one class per command, with its options and output.
 *
 * <p>May use every other package of the studio; only the main class uses it.
 */
@NullMarked
package dev.gedanken.app.command;

import org.jspecify.annotations.NullMarked;
