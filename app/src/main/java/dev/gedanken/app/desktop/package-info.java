/**
 * What the desktop around the program does for it: the trash and the file manager.
 *
 * <p>Depends on nothing of ours. Starts processes and moves files: call it in the background.
 */
@NullMarked
package dev.gedanken.app.desktop;

import org.jspecify.annotations.NullMarked;
