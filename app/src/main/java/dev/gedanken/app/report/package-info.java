/**
 * Writes scores along seven axes as one page of HTML with figures in SVG that needs nothing else. Depends on the words of
 * {@code app.view} and on {@code evaluate}; knows no window.
 */
@NullMarked
package dev.gedanken.app.report;

import org.jspecify.annotations.NullMarked;
