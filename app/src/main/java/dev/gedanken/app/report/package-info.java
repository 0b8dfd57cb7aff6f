/**
 * Writes scores along seven axes as one self-contained HTML page with SVG figures. Depends on the
 * texts of {@code app.view} and on {@code evaluate}; knows no window.
 */
@NullMarked
package dev.gedanken.app.report;

import org.jspecify.annotations.NullMarked;
