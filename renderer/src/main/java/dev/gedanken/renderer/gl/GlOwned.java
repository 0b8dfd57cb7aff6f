package dev.gedanken.renderer.gl;

/** Something of OpenGL's that its owner frees; closing it throws nothing. */
interface GlOwned extends AutoCloseable {

    @Override
    void close();
}
