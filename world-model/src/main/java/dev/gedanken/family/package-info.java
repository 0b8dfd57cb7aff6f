/**
 * Model families, their registry and their settings; trains a pack and adds its held-out scores.
 *
 * <p>Knows no family: {@link dev.gedanken.family.catalog} lists those that come with the program,
 * plugins bring others.
 */
@NullMarked
package dev.gedanken.family;

import org.jspecify.annotations.NullMarked;
