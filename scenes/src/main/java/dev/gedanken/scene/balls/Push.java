package dev.gedanken.scene.balls;

/** What a key does to the balls. */
enum Push {
    NONE(0, 0),
    WIND_LEFT(-1, 0),
    WIND_RIGHT(1, 0),
    WIND_UP(0, -1),
    WIND_DOWN(0, 1),
    KICK(0, 0);

    private static final Push[] BY_ACTION = values();

    private final int x;
    private final int y;

    Push(int x, int y) {
        this.x = x;
        this.y = y;
    }

    /** Returns the push of the action with this index. */
    static Push of(int action) {
        return BY_ACTION[action];
    }

    /** Returns the direction of the wind to the right: −1, 0 or 1. */
    int x() {
        return x;
    }

    /** Returns the direction of the wind downwards: −1, 0 or 1. */
    int y() {
        return y;
    }
}
