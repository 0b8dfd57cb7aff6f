/**
 * Draws pictures in plain Java, slowly and in double precision, as a reference for the backends.
 */
@NullMarked
package dev.gedanken.renderer.reference;

import org.jspecify.annotations.NullMarked;
