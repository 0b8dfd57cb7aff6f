/**
 * From snapshots to pixels: the render thread, the painters it uses, and the ring of buffers in which it
 * hands pictures over.
 *
 * <p>Knows no widget; the window wraps the buffers. Depends on the renderer, which it falls back from.
 */
@NullMarked
package dev.gedanken.app.stage;

import org.jspecify.annotations.NullMarked;
