/** The families that come with the program: the one place that knows them all. */
@NullMarked
package dev.gedanken.family.catalog;

import org.jspecify.annotations.NullMarked;
