/**
 * What the commands share when they talk to a terminal or write a file: sentences, tables, JSON, pictures,
 * folders.
 *
 * <p>Depends on picocli, Jackson and the frames of the scenes; knows no command.
 */
@NullMarked
package dev.gedanken.app.console;

import org.jspecify.annotations.NullMarked;
