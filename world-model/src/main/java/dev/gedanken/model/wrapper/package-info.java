/** Models around other models. */
@NullMarked
package dev.gedanken.model.wrapper;

import org.jspecify.annotations.NullMarked;
