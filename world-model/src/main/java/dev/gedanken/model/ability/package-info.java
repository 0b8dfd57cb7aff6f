/**
 * Optional abilities of a model, one small interface each; ask for them with
 * {@link dev.gedanken.model.WorldModel#ability}. Depends only on the model API.
 */
@NullMarked
package dev.gedanken.model.ability;

import org.jspecify.annotations.NullMarked;
