package dev.gedanken.renderer.gl.context;

import dev.gedanken.renderer.DeviceLostException;

/**
 * An OpenGL context of at least version 3.3 core that draws only into framebuffer objects.
 *
 * <p>Closing it frees everything that was made in it.
 */
public interface OffscreenContext extends AutoCloseable {

    /** Makes this context current on the calling thread; cheap if it already is. */
    void makeCurrent();

    /**
     * Passes if the context, which is current, still works.
     *
     * @throws DeviceLostException if the device was reset and took the context with it
     */
    void requireAlive();

    /** Frees the context; must be called once, on the thread that uses it. */
    @Override
    void close();
}
