/**
 * What a learned world is: beliefs, imagining, observing, decoding, and the optional abilities that the
 * studio discovers.
 *
 * <p>Knows no tensor library and no model family; those implement these interfaces.
 */
@NullMarked
package dev.gedanken.model;

import org.jspecify.annotations.NullMarked;
