package dev.gedanken.renderer;

/** Whatever draws on a device. */
public interface Renderer extends AutoCloseable {

    /** Returns what draws here, for people to read. */
    RendererInfo info();

    /** Frees all that the device holds; a second call does nothing. */
    @Override
    void close();
}
