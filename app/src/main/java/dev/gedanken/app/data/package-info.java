/** Episodes on disk, which the user has collected, recorded or imported. */
@NullMarked
package dev.gedanken.app.data;

import org.jspecify.annotations.NullMarked;
