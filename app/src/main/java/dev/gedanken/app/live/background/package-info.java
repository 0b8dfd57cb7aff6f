/**
 * Work of the simulation thread in idle time: histories, thumbnails and moments for exports.
 *
 * <p>Depends on the commands, the snapshots and the branches.
 */
@NullMarked
package dev.gedanken.app.live.background;

import org.jspecify.annotations.NullMarked;
