package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.PixelRectangle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The numbers that a shader takes, in the layout that shading languages call std140.
 *
 * <p>At most {@value #BYTES} bytes, which every Vulkan device takes as push constants.
 */
public final class Parameters {
    /** The most bytes that a pass's parameters may take. */
    public static final int BYTES = 128;

    private final ByteBuffer bytes;

    private Parameters(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /**
     * Writes a pass's numbers to {@code buffer}, from its position on.
     *
     * @param buffer takes {@value #BYTES} bytes; its position moves past the written bytes
     */
    public static void write(Pass pass, PixelRectangle placement, ByteBuffer buffer) {
        ByteBuffer own = buffer.slice(buffer.position(), BYTES).order(ByteOrder.nativeOrder());
        var parameters = new Parameters(own);
        parameters.put(placement);
        pass.write(parameters);
        buffer.position(buffer.position() + own.position());
    }

    /** Writes a {@code float}. */
    public Parameters put(float value) {
        bytes.putFloat(value);
        return this;
    }

    /** Writes an {@code int}. */
    public Parameters put(int value) {
        bytes.putInt(value);
        return this;
    }

    /** Writes an {@code int} that is 1 or 0. */
    public Parameters put(boolean value) {
        return put(value ? 1 : 0);
    }

    /** Writes a {@code vec2}. */
    public Parameters put(float x, float y) {
        align(2 * Float.BYTES);
        return put(x).put(y);
    }

    /** Writes a {@code vec4}. */
    public Parameters put(float x, float y, float z, float w) {
        align(4 * Float.BYTES);
        return put(x).put(y).put(z).put(w);
    }

    /** Writes an {@code ivec4}: x, y, width and height. */
    public Parameters put(PixelRectangle rectangle) {
        align(4 * Integer.BYTES);
        return put(rectangle.x()).put(rectangle.y()).put(rectangle.width()).put(rectangle.height());
    }

    private void align(int step) {
        bytes.position(Math.ceilDiv(bytes.position(), step) * step);
    }
}
