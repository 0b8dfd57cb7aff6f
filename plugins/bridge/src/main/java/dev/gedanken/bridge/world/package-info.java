/**
 * True worlds in a Python process: Gymnasium environments and users' own. Their moments are
 * transferred completely, so that this side can keep, fork and store them like those of any other
 * world.
 */
@NullMarked
package dev.gedanken.bridge.world;

import org.jspecify.annotations.NullMarked;
