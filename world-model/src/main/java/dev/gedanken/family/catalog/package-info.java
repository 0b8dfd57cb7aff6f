/** The families that come with the program; the only package that knows all of them. */
@NullMarked
package dev.gedanken.family.catalog;

import org.jspecify.annotations.NullMarked;
