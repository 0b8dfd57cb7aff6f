/**
 * The command line: one class a command, its options, and what it prints.
 *
 * <p>Knows every other package of the studio; nothing knows it but the main class.
 */
@NullMarked
package dev.gedanken.app.command;

import org.jspecify.annotations.NullMarked;
