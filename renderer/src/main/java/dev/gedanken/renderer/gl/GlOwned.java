package dev.gedanken.renderer.gl;

/** An OpenGL object that its owner frees; closing it throws nothing. */
interface GlOwned extends AutoCloseable {

    @Override
    void close();
}
