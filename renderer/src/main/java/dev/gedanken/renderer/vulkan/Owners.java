package dev.gedanken.renderer.vulkan;

import java.util.ArrayDeque;
import java.util.Deque;

/** Frees what was opened, the last first. */
final class Owners implements AutoCloseable {
    private final Deque<Owned> opened = new ArrayDeque<>();

    /** Takes over what was opened, and returns it. */
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
