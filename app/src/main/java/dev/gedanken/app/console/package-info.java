/**
 * Shared output code of the commands, for terminals and files: messages, tables, JSON, pictures,
 * folders.
 *
 * <p>Depends on picocli, Jackson and the frames of the scenes; knows no command.
 */
@NullMarked
package dev.gedanken.app.console;

import org.jspecify.annotations.NullMarked;
