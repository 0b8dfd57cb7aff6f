/**
 * Services of the desktop environment: the trash and the file manager.
 *
 * <p>Depends on nothing of ours. Starts processes and moves files, so call it in the background.
 */
@NullMarked
package dev.gedanken.app.desktop;

import org.jspecify.annotations.NullMarked;
