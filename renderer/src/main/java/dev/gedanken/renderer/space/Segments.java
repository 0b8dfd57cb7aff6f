package dev.gedanken.renderer.space;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The straight pieces of a scene's paths, axes and floor, in the form for the device.
 *
 * @param pieces in the order in which they are drawn
 */
public record Segments(List<Piece> pieces) {
    private static final int FLOOR_CELLS = 8;
    private static final float AXIS_PIXELS = 2;
    private static final float FLOOR_PIXELS = 1;
    private static final float FLOOR_SHARE = 0.3f;

    public Segments {
        pieces = List.copyOf(pieces);
    }

    /**
     * A straight piece.
     *
     * @param start where it begins
     * @param end where it ends
     * @param rgb {@code 0xRRGGBB}
     * @param widthPixels of the line
     */
    public record Piece(Position start, Position end, int rgb, float widthPixels) {

        private void copyTo(ByteBuffer buffer) {
            buffer.putFloat(start.x()).putFloat(start.y()).putFloat(start.z());
            buffer.putFloat(end.x()).putFloat(end.y()).putFloat(end.z());
            buffer.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb).put((byte) 0xFF);
            buffer.putFloat(widthPixels);
        }
    }

    /** Returns all pieces of a scene. */
    public static Segments of(SpaceScene scene, SpaceStyle style) {
        List<Piece> pieces = new ArrayList<>();
        if (scene.axes().isPresent()) {
            addFloor(scene.points().bounds(), style, pieces);
            addAxes(scene.points().bounds(), style, pieces);
        }
        for (Trajectory trajectory : scene.trajectories()) {
            add(trajectory, scene.points(), pieces);
        }
        return new Segments(pieces);
    }

    /** Appends all pieces: start, end, red, green, blue and 255 as bytes, width. */
    public void copyTo(ByteBuffer buffer) {
        pieces.forEach(piece -> piece.copyTo(buffer));
    }

    private static void add(Trajectory trajectory, PointCloud points, List<Piece> pieces) {
        for (int step = 1; step < trajectory.length(); step++) {
            pieces.add(
                    new Piece(
                            position(points, trajectory.point(step - 1)),
                            position(points, trajectory.point(step)),
                            trajectory.colour(),
                            trajectory.widthPixels()));
        }
    }

    private static Position position(PointCloud points, int point) {
        return new Position(points.x(point), points.y(point), points.z(point));
    }

    private static void addAxes(Bounds box, SpaceStyle style, List<Piece> pieces) {
        Position from = box.least();
        Position to = box.most();
        addAxis(from, new Position(to.x(), from.y(), from.z()), style, pieces);
        addAxis(from, new Position(from.x(), to.y(), from.z()), style, pieces);
        addAxis(from, new Position(from.x(), from.y(), to.z()), style, pieces);
    }

    private static void addAxis(Position from, Position to, SpaceStyle style, List<Piece> pieces) {
        pieces.add(new Piece(from, to, style.axisRgb(), AXIS_PIXELS));
    }

    /** A grid on the ground shows positions better than three lines do. */
    private static void addFloor(Bounds box, SpaceStyle style, List<Piece> pieces) {
        Position from = box.least();
        Position to = box.most();
        int rgb = mixed(style.backgroundRgb(), style.axisRgb());
        for (int i = 1; i <= FLOOR_CELLS; i++) {
            float x = from.x() + (to.x() - from.x()) * i / FLOOR_CELLS;
            float y = from.y() + (to.y() - from.y()) * i / FLOOR_CELLS;
            pieces.add(
                    new Piece(
                            new Position(x, from.y(), from.z()),
                            new Position(x, to.y(), from.z()),
                            rgb,
                            FLOOR_PIXELS));
            pieces.add(
                    new Piece(
                            new Position(from.x(), y, from.z()),
                            new Position(to.x(), y, from.z()),
                            rgb,
                            FLOOR_PIXELS));
        }
    }

    private static int mixed(int background, int axis) {
        int rgb = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int from = background >> shift & 0xFF;
            int to = axis >> shift & 0xFF;
            rgb |= Math.round(from + (to - from) * FLOOR_SHARE) << shift;
        }
        return rgb;
    }
}
