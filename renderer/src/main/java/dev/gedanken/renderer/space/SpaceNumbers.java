package dev.gedanken.renderer.space;

import dev.gedanken.renderer.PixelSize;
import java.nio.ByteBuffer;
import org.joml.Matrix4f;

/**
 * The parameters of all shaders for scenes in space, in the layout that {@code space.glsl}
 * declares.
 */
public final class SpaceNumbers {
    private static final int MATRIX_BYTES = 16 * Float.BYTES;
    private static final float MOST = 255f;

    private SpaceNumbers() {}

    /**
     * Writes the numbers to {@code buffer}, from its position on.
     *
     * @param buffer of the machine's byte order; its position moves past the written bytes
     */
    public static void write(Camera camera, SpaceStyle style, PixelSize size, ByteBuffer buffer) {
        // The first row of the image is the picture's top.
        Matrix4f clipFromWorld = new Matrix4f().scaling(1, -1, 1).mul(camera.clipFromWorld(size));
        clipFromWorld.get(buffer);
        buffer.position(buffer.position() + MATRIX_BYTES);
        int rgb = style.backgroundRgb();
        buffer.putFloat((rgb >> 16 & 0xFF) / MOST).putFloat((rgb >> 8 & 0xFF) / MOST);
        buffer.putFloat((rgb & 0xFF) / MOST).putFloat(1);
        buffer.putFloat(size.width()).putFloat(size.height());
        buffer.putFloat(style.pointPixels()).putFloat(camera.distance());
    }
}
