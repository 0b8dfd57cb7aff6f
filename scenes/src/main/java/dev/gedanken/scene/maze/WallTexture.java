package dev.gedanken.scene.maze;

import dev.gedanken.scene.maze.MazePlan.Landmark;
import dev.gedanken.scene.paint.Colours;
import java.util.List;

/** What a wall shows at a point: its quarter's colour, courses of stone, a picture, or the door. */
final class WallTexture {
    /** Id of a plain wall: pictures and the door have others. */
    static final int WALL_ID = 1;

    static final int DOOR_ID = 2;
    static final int FIRST_LANDMARK_ID = 6;

    private static final int[] QUARTERS = {0xC8553D, 0x3D8FA6, 0x8A63B8, 0xC9A25A};
    private static final int[] PICTURES = {0xFFE14D, 0x66E08A, 0xFF6FB5, 0x6FD3FF};
    private static final int PICTURE_GROUND = 0x20242E;
    private static final int DOOR = 0x6E4A2E;
    private static final int DOOR_FRAME = 0x9B7443;
    private static final int LOCK = 0xF6C945;
    private static final int MORTAR = 0x14171F;
    private static final double MORTAR_SHARE = 0.28;
    private static final double COURSES = 4;
    private static final double SIDE_LIGHT = 0.82;

    private WallTexture() {}

    /** Returns a face's kind: plain, the door, or the id of the picture that hangs on it. */
    static int kind(MazeState state, int face) {
        if (state.isClosedDoor(Rays.column(face), Rays.row(face))) {
            return DOOR_ID;
        }
        int picture = picture(state, face);
        return picture >= 0 ? FIRST_LANDMARK_ID + picture : WALL_ID;
    }

    /** Returns the id of what a face of a kind shows at (u, v), each in [0, 1), v downwards. */
    static int object(int kind, double u, double v) {
        return kind < FIRST_LANDMARK_ID || isInPicture(u, v) ? kind : WALL_ID;
    }

    /**
     * Returns the unshaded colour of a face at (u, v).
     *
     * @param kind from {@link #kind}
     * @param stone the colour of plain walls there, from {@link #stone(int)}
     */
    static int colour(int kind, int stone, int face, double u, double v) {
        int object = object(kind, u, v);
        int colour =
                switch (object) {
                    case DOOR_ID -> door(u, v);
                    case WALL_ID ->
                            isMortar(u, v) ? Colours.between(stone, MORTAR, MORTAR_SHARE) : stone;
                    default -> picture(object - FIRST_LANDMARK_ID, u, v);
                };
        return Rays.facesColumns(face) ? colour : Colours.between(0, colour, SIDE_LIGHT);
    }

    /** Returns the colour of plain walls in the quarter of the maze that a face belongs to. */
    static int stone(int face) {
        int middle = MazePlan.SIDE / 2;
        return QUARTERS[(Rays.column(face) > middle ? 1 : 0) + (Rays.row(face) > middle ? 2 : 0)];
    }

    private static boolean isMortar(double u, double v) {
        double course = v * COURSES;
        double inCourse = course - Math.floor(course);
        double shifted = u * 2 + (Math.floor(course) % 2) / 2;
        return inCourse < 0.14 || shifted - Math.floor(shifted) < 0.07;
    }

    private static int door(double u, double v) {
        boolean isFrame = u < 0.12 || u > 0.88 || v < 0.1;
        double du = u - 0.7;
        double dv = v - 0.52;
        if (du * du + dv * dv < 0.012) {
            return LOCK;
        }
        return isFrame ? DOOR_FRAME : DOOR;
    }

    private static boolean isInPicture(double u, double v) {
        return u > 0.22 && u < 0.78 && v > 0.2 && v < 0.72;
    }

    /** Returns which picture hangs on a face, or -1. */
    private static int picture(MazeState state, int face) {
        List<Landmark> landmarks = state.plan().landmarks();
        for (int i = 0; i < landmarks.size(); i++) {
            Landmark landmark = landmarks.get(i);
            boolean isBlock =
                    landmark.wall().column() == Rays.column(face)
                            && landmark.wall().row() == Rays.row(face);
            boolean facesColumns = landmark.wall().row() == landmark.before().row();
            if (isBlock && facesColumns == Rays.facesColumns(face)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns a picture's colour: a disc, a cross, a diamond or stripes on a dark ground. */
    private static int picture(int kind, double u, double v) {
        double x = Math.abs(u - 0.5);
        double y = Math.abs(v - 0.46);
        boolean isFigure =
                switch (kind) {
                    case 0 -> x * x + y * y < 0.035;
                    case 1 -> Math.min(x, y) < 0.06;
                    case 2 -> x + y < 0.22;
                    default -> (int) Math.floor(v * 16) % 2 == 0;
                };
        return isFigure ? PICTURES[kind] : PICTURE_GROUND;
    }
}
