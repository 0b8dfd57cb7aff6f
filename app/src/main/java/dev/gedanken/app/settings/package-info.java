/**
 * What the studio remembers of a person's wishes between runs.
 *
 * <p>Depends on view models; knows neither window nor threads.
 */
@NullMarked
package dev.gedanken.app.settings;

import org.jspecify.annotations.NullMarked;
