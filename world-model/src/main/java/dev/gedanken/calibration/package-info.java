/**
 * Calibration of a model's uncertainty: how much surprise really follows the uncertainty that it
 * predicts.
 */
@NullMarked
package dev.gedanken.calibration;

import org.jspecify.annotations.NullMarked;
