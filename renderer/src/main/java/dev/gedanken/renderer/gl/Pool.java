package dev.gedanken.renderer.gl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Owns as many of one kind of image as the last picture needed.
 *
 * @param <T> the kind
 */
final class Pool<T extends GlOwned> implements AutoCloseable {
    private final Supplier<T> make;
    private final List<T> owned = new ArrayList<>();

    Pool(Supplier<T> make) {
        this.make = make;
    }

    void resize(int count) {
        while (owned.size() > count) {
            owned.removeLast().close();
        }
        while (owned.size() < count) {
            owned.add(make.get());
        }
    }

    T get(int index) {
        return owned.get(index);
    }

    @Override
    public void close() {
        resize(0);
    }
}
