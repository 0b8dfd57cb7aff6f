/** Episodes: the sources of training data and the files that store it. Depends on the scenes. */
@NullMarked
package dev.gedanken.data;

import org.jspecify.annotations.NullMarked;
