package dev.gedanken.scene.push;

/** The directions in which the pusher moves, in the order of the actions. */
enum Direction {
    STAY(0, 0),
    UP(0, -1),
    DOWN(0, 1),
    LEFT(-1, 0),
    RIGHT(1, 0),
    UP_LEFT(-1, -1),
    UP_RIGHT(1, -1),
    DOWN_LEFT(-1, 1),
    DOWN_RIGHT(1, 1);

    private static final Direction[] BY_ACTION = values();

    private final double x;
    private final double y;

    Direction(int x, int y) {
        double scale = x != 0 && y != 0 ? Math.sqrt(0.5) : 1;
        this.x = x * scale;
        this.y = y * scale;
    }

    /** Returns the direction of the action with this index. */
    static Direction of(int action) {
        return BY_ACTION[action];
    }

    /** Returns the direction nearest to that of the vector (toX, toY), which is not zero. */
    static Direction towards(double toX, double toY) {
        Direction best = UP;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < BY_ACTION.length; i++) {
            double along = BY_ACTION[i].x * toX + BY_ACTION[i].y * toY;
            if (along > most) {
                most = along;
                best = BY_ACTION[i];
            }
        }
        return best;
    }

    /** Returns the component of the speed to the right. */
    double x() {
        return x;
    }

    /** Returns the downward component of the speed. */
    double y() {
        return y;
    }
}
