/**
 * Colours for numbers, categories and slots.
 *
 * <p>Depends on nothing else in the app.
 */
@NullMarked
package dev.gedanken.app.view.colour;

import org.jspecify.annotations.NullMarked;
