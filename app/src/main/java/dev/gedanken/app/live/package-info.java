/**
 * Live play: the simulation thread, which owns model and scene, and the play that it runs.
 *
 * <p>Depends on all packages below it; knows no widget and no renderer.
 */
@NullMarked
package dev.gedanken.app.live;

import org.jspecify.annotations.NullMarked;
