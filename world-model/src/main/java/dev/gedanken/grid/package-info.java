/**
 * The model family {@code grid}: a tokenizer that turns a frame into a small grid of discrete codes, and
 * recurrent dynamics that predict the next codes from the action.
 *
 * <p>Read in this order: {@link dev.gedanken.grid.GridConfig}, {@link dev.gedanken.grid.GridTokenizer},
 * {@link dev.gedanken.grid.GridDynamics}, {@link dev.gedanken.grid.GridWorldModel}.
 */
@NullMarked
package dev.gedanken.grid;

import org.jspecify.annotations.NullMarked;
