package dev.gedanken.renderer.vulkan;

import java.util.ArrayDeque;
import java.util.Deque;

/** Frees opened objects in reverse order. */
final class Owners implements AutoCloseable {
    private final Deque<Owned> opened = new ArrayDeque<>();

    /** Takes ownership of an opened object and returns it. */
    <T extends Owned> T add(T owned) {
        opened.push(owned);
        return owned;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }
}
