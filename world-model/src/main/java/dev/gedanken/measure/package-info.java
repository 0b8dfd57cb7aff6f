/**
 * Measures of frames and factors that everyone may use: PSNR, the region that changed, positions read from
 * pictures by colour. Plain functions; depends on the scenes alone.
 */
@NullMarked
package dev.gedanken.measure;

import org.jspecify.annotations.NullMarked;
