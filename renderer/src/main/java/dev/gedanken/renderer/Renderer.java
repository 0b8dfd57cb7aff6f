package dev.gedanken.renderer;

/** A renderer on a device. */
public interface Renderer extends AutoCloseable {

    /** Returns a description of the renderer for people. */
    RendererInfo info();

    /** Frees everything that the device holds; a second call does nothing. */
    @Override
    void close();
}
