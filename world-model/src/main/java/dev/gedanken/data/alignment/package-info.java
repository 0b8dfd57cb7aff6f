/** Checks whether files store each action with the frame it starts from. Depends on episodes. */
@NullMarked
package dev.gedanken.data.alignment;

import org.jspecify.annotations.NullMarked;
