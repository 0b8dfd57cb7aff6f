package dev.gedanken.renderer.vulkan;

/** A Vulkan object that its owner frees; closing it throws nothing. */
interface Owned extends AutoCloseable {

    @Override
    void close();
}
