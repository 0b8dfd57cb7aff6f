/**
 * The contract of learned worlds: beliefs, imagining, observing, decoding, and the optional
 * abilities that the studio discovers.
 *
 * <p>Independent of tensor libraries and model families, which implement these interfaces.
 */
@NullMarked
package dev.gedanken.model;

import org.jspecify.annotations.NullMarked;
