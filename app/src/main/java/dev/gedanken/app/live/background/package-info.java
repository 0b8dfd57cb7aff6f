/**
 * What the simulation thread works out when it has time to spare: histories, thumbnails and moments for
 * exports.
 *
 * <p>Depends on the commands, the snapshots and the branches.
 */
@NullMarked
package dev.gedanken.app.live.background;

import org.jspecify.annotations.NullMarked;
