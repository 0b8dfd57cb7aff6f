/**
 * Speed that can be reproduced: model, renderer and scenes, each measured alone.
 *
 * <p>Knows neither command line nor window.
 */
@NullMarked
package dev.gedanken.app.bench;

import org.jspecify.annotations.NullMarked;
