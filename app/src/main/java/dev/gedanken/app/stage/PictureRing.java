package dev.gedanken.app.stage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * A few pixel buffers of one size that circulate between the drawing thread and the displaying
 * thread.
 *
 * <p>Four are enough: one on the screen, one that the toolkit may still be reading, one that waits,
 * and one being drawn. A slot belongs to whoever acquired it until it is released; any thread may
 * release.
 */
public final class PictureRing {
    /** The number of buffers. */
    public static final int SLOTS = 4;

    private static final int BYTES_PER_PIXEL = 4;
    private static final int FREE = 0;
    private static final int TAKEN = 1;

    private final int width;
    private final int height;
    private final List<ByteBuffer> buffers = new ArrayList<>();
    private final AtomicIntegerArray taken = new AtomicIntegerArray(SLOTS);

    /** Creates a ring of buffers for pictures of {@code width}×{@code height} pixels. */
    public PictureRing(int width, int height) {
        this.width = width;
        this.height = height;
        for (int i = 0; i < SLOTS; i++) {
            buffers.add(ByteBuffer.allocateDirect(width * height * BYTES_PER_PIXEL));
        }
    }

    /** Returns a free slot, which the caller then owns; empty if the reader holds all of them. */
    public Optional<DrawnPicture> acquire() {
        for (int slot = 0; slot < SLOTS; slot++) {
            if (taken.compareAndSet(slot, FREE, TAKEN)) {
                return Optional.of(new DrawnPicture(this, slot));
            }
        }
        return Optional.empty();
    }

    /** Returns whether pictures of this ring have the given size in pixels. */
    public boolean hasSize(int otherWidth, int otherHeight) {
        return width == otherWidth && height == otherHeight;
    }

    /** Returns the width of its pictures in pixels. */
    public int width() {
        return width;
    }

    /** Returns the height of its pictures in pixels. */
    public int height() {
        return height;
    }

    ByteBuffer buffer(int slot) {
        return buffers.get(slot);
    }

    void release(int slot) {
        taken.set(slot, FREE);
    }
}
