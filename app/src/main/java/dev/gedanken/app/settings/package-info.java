/**
 * The user's preferences, which the studio remembers between runs.
 *
 * <p>Depends on view models; knows neither window nor threads.
 */
@NullMarked
package dev.gedanken.app.settings;

import org.jspecify.annotations.NullMarked;
