/** A second model of the same world, played with the same inputs alongside the first. */
@NullMarked
package dev.gedanken.app.live.second;

import org.jspecify.annotations.NullMarked;
