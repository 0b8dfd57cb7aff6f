package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryUtil.memAddress0;
import static org.lwjgl.system.MemoryUtil.memCopy;
import static org.lwjgl.system.MemoryUtil.memIntBuffer;

import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.PixelTarget;
import org.jspecify.annotations.Nullable;

/** Owns the target of a scene in space, and reads it back. */
final class SpaceTarget implements Owned {
    private final Connection connection;
    private final SpacePass pass;
    private final Commands commands;
    private final ReadBack pixels;
    private final ReadBack points;
    private @Nullable SpaceImages images;

    SpaceTarget(Connection connection, SpacePass pass, Commands commands) {
        this.connection = connection;
        this.pass = pass;
        this.commands = commands;
        this.pixels = new ReadBack(connection.memory());
        this.points = new ReadBack(connection.memory());
    }

    /** Returns images of this size, the same as before if the size has not changed. */
    SpaceImages fit(PixelSize size) {
        SpaceImages there = images;
        if (there == null || !there.size().equals(size)) {
            forget();
            there = new SpaceImages(connection, pass, size);
            images = there;
        }
        return there;
    }

    /** Returns the size of the last picture; none before the first. */
    @Nullable PixelSize size() {
        return images == null ? null : images.size();
    }

    /** Records the copy of the picture to the place where {@link #copyTo} reads it. */
    void recordReadBack(SpaceImages drawn) {
        new Transfer(commands.buffer()).read(drawn.colours(), pixels.of(drawn.size().bytes()));
    }

    /** Copies the picture, once it is drawn, to the target's start. */
    void copyTo(PixelTarget target) {
        HostBuffer from = pixels.of(target.size().bytes());
        from.invalidate();
        memCopy(from.address(), memAddress0(target.bgra()), target.size().bytes());
    }

    /** Reads which point, counted from 1, each pixel of a rectangle inside the picture belongs to. */
    int[] identities(PixelRectangle of) {
        if (images == null) {
            throw new IllegalStateException("A picture is drawn before a point is picked.");
        }
        int[] read = new int[of.width() * of.height()];
        HostBuffer to = points.of((long) read.length * Integer.BYTES);
        commands.begin();
        new Transfer(commands.buffer()).read(images.identities(), of, to);
        commands.submit();
        commands.await();
        to.invalidate();
        memIntBuffer(to.address(), read.length).get(read);
        return read;
    }

    @Override
    public void close() {
        forget();
        points.close();
        pixels.close();
    }

    private void forget() {
        if (images != null) {
            images.close();
            images = null;
        }
    }
}
