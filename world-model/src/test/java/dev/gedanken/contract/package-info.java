/** What every model and every true world keeps, whatever it is: one contract test each. */
@NullMarked
package dev.gedanken.contract;

import org.jspecify.annotations.NullMarked;
