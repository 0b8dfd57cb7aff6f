/** Which model families there are: how to load and how to train each. Knows every family. */
@NullMarked
package dev.gedanken.family;

import org.jspecify.annotations.NullMarked;
