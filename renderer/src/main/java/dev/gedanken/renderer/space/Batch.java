package dev.gedanken.renderer.space;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * Instances that are drawn together, each as a square that its vertex shader places.
 *
 * @param shader the name of the vertex shader and of the fragment shader
 * @param layout of each instance
 * @param count how many there are
 * @param copy appends all of them to a buffer of the machine's byte order
 */
public record Batch(String shader, InstanceLayout layout, int count, Consumer<ByteBuffer> copy) {
    /** Corners of a square, as a triangle strip. */
    public static final int CORNERS = 4;

    /** Returns the points of a scene. */
    public static Batch points(SpaceScene scene) {
        PointCloud cloud = scene.points();
        return new Batch(
                "space_point", InstanceLayout.POINT, cloud.size(), bytes -> copy(cloud, bytes));
    }

    /** Returns the pieces of a scene's paths and axes. */
    public static Batch pieces(SpaceScene scene, SpaceStyle style) {
        Segments segments = Segments.of(scene, style);
        return new Batch(
                "space_line", InstanceLayout.PIECE, segments.pieces().size(), segments::copyTo);
    }

    /** Returns how many bytes all instances take. */
    public int bytes() {
        return Math.multiplyExact(count, layout.stride());
    }

    private static void copy(PointCloud cloud, ByteBuffer bytes) {
        for (int i = 0; i < cloud.size(); i++) {
            cloud.copyTo(bytes, i);
        }
    }
}
