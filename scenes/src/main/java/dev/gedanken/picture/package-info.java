/**
 * Pictures that people supply: read from files, turned upright, and cropped or padded to frames.
 * Depends on the package {@code world} alone.
 */
@NullMarked
package dev.gedanken.picture;

import org.jspecify.annotations.NullMarked;
