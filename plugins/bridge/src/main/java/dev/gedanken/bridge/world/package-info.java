/**
 * True worlds that live in a Python process: Gymnasium environments and people's own. Their moments travel whole,
 * so that this side can keep, fork and store them like those of any other world.
 */
@NullMarked
package dev.gedanken.bridge.world;

import org.jspecify.annotations.NullMarked;
