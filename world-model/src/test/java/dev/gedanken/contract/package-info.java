/** The contracts of every model and every true world: one contract test each. */
@NullMarked
package dev.gedanken.contract;

import org.jspecify.annotations.NullMarked;
