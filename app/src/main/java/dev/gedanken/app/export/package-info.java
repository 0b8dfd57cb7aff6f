/**
 * Takes stretches of sessions away as files: films, strips of pictures, tables, HDF5.
 *
 * <p>May depend on packs, session, video and console; windows and commands depend on it.
 */
@NullMarked
package dev.gedanken.app.export;

import org.jspecify.annotations.NullMarked;
