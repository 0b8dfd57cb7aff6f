/** A second model of the same world, played by the same inputs beside the first. */
@NullMarked
package dev.gedanken.app.live.second;

import org.jspecify.annotations.NullMarked;
