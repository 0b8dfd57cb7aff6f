/**
 * From snapshots to pixels: the render thread, its painters, and the ring of buffers for its
 * pictures.
 *
 * <p>Knows no widget; the window wraps the buffers. Depends on the renderer, with a fallback on the
 * processor.
 */
@NullMarked
package dev.gedanken.app.stage;

import org.jspecify.annotations.NullMarked;
