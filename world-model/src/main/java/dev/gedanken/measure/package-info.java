/**
 * Measures of frames and factors that every package may use: PSNR, the region that changed,
 * positions read from pictures by colour. Plain functions; depends only on the scenes.
 */
@NullMarked
package dev.gedanken.measure;

import org.jspecify.annotations.NullMarked;
