/**
 * What a model can do beyond the contract, one small interface each; ask for them with {@link
 * dev.gedanken.model.WorldModel#ability}. Depends on the model API alone.
 */
@NullMarked
package dev.gedanken.model.ability;

import org.jspecify.annotations.NullMarked;
