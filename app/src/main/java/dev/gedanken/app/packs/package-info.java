/**
 * Finds packs by name or path and loads everything that is needed to play one.
 *
 * <p>Depends on the world models and the scenes; knows neither window nor command line.
 */
@NullMarked
package dev.gedanken.app.packs;

import org.jspecify.annotations.NullMarked;
