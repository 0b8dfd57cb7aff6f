/**
 * What this machine offers: each check looks at one thing and says a verdict.
 *
 * <p>Knows neither command line nor window, apart from trying whether one can be opened.
 */
@NullMarked
package dev.gedanken.app.doctor;

import org.jspecify.annotations.NullMarked;
