/** Draws pictures in plain Java, slowly and in double precision, for the backends to be held against. */
@NullMarked
package dev.gedanken.renderer.reference;

import org.jspecify.annotations.NullMarked;
