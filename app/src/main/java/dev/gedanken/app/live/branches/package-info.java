/**
 * The simulation thread's handling of the session's tree: where play begins, and commands about
 * branches.
 *
 * <p>Depends on the commands, the snapshots and the stage's choice of branches.
 */
@NullMarked
package dev.gedanken.app.live.branches;

import org.jspecify.annotations.NullMarked;
