package dev.gedanken.renderer.vulkan;

/** Something of Vulkan's that its owner frees; closing it throws nothing. */
interface Owned extends AutoCloseable {

    @Override
    void close();
}
