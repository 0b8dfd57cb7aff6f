/**
 * The model family {@code grid}: a tokenizer that turns a frame into a small grid of discrete codes, and
 * recurrent dynamics that predict the next codes from the action.
 *
 * <p>Read in this order: {@link dev.gedanken.family.grid.GridConfig}, {@link dev.gedanken.family.grid.GridTokenizer},
 * {@link dev.gedanken.family.grid.GridDynamics}, {@link dev.gedanken.family.grid.GridWorldModel}.
 */
@NullMarked
package dev.gedanken.family.grid;

import org.jspecify.annotations.NullMarked;
