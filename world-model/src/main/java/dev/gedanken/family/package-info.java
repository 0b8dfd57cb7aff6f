/**
 * What a model family is, the registry of families, their settings; training a pack with its held-out scores.
 *
 * <p>Knows no family: {@link dev.gedanken.family.catalog} lists those that come with the program, plugins bring
 * others.
 */
@NullMarked
package dev.gedanken.family;

import org.jspecify.annotations.NullMarked;
