/** Episodes: where training data comes from and the files it is kept in. Depends on the scenes. */
@NullMarked
package dev.gedanken.data;

import org.jspecify.annotations.NullMarked;
