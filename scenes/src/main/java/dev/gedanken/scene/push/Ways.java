package dev.gedanken.scene.push;

import dev.gedanken.scene.paint.Pose;
import java.util.Arrays;

/** How many cells the pusher's centre has to cross from one place to any other, round the block. */
final class Ways {
    /** The count of a cell that cannot be reached. */
    static final int UNREACHED = Integer.MAX_VALUE;

    private static final int SIDE = (int) PushLayout.SIDE;

    /** Clearance between pusher and block on the way, px. */
    private static final double ROOM = 0.4;

    /**
     * Cells this near to the origin are free even with little clearance, because pushes begin close
     * to the block.
     */
    private static final int ORIGIN_CELLS = 2;

    private final Pose block;
    private final int originColumn;
    private final int originRow;
    private final int[] steps = new int[SIDE * SIDE];

    /** Counts the ways from (x, y) over a grid of one-pixel cells, in eight directions. */
    Ways(Pose block, double x, double y) {
        this.block = block;
        this.originColumn = cell(x);
        this.originRow = cell(y);
        Arrays.fill(steps, UNREACHED);
        flood();
    }

    /** Returns the count of the cell at (x, y), or {@link #UNREACHED}. */
    int at(double x, double y) {
        return steps[cell(y) * SIDE + cell(x)];
    }

    /** Returns the least count among the cell at (x, y) and its neighbours, or {@link #UNREACHED}. */
    int near(double x, double y) {
        int least = UNREACHED;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                least = Math.min(least, at(x + dx, y + dy));
            }
        }
        return least;
    }

    /** Returns whether the pusher's centre cannot be at {@code place} on either axis. */
    static boolean isOutside(double place) {
        return place < PushLayout.PUSHER_LOW - 0.5 || place > PushLayout.PUSHER_HIGH + 0.5;
    }

    private void flood() {
        int[] queue = new int[SIDE * SIDE];
        int head = 0;
        int tail = 0;
        queue[tail++] = originRow * SIDE + originColumn;
        steps[queue[0]] = 0;
        while (head < tail) {
            int cell = queue[head++];
            for (int row = cell / SIDE - 1; row <= cell / SIDE + 1; row++) {
                for (int column = cell % SIDE - 1; column <= cell % SIDE + 1; column++) {
                    if (isUnreached(column, row) && isFree(column, row)) {
                        steps[row * SIDE + column] = steps[cell] + 1;
                        queue[tail++] = row * SIDE + column;
                    }
                }
            }
        }
    }

    private boolean isUnreached(int column, int row) {
        return !isOutside(column + 0.5)
                && !isOutside(row + 0.5)
                && steps[row * SIDE + column] == UNREACHED;
    }

    private boolean isFree(int column, int row) {
        boolean isByOrigin =
                Math.abs(column - originColumn) <= ORIGIN_CELLS
                        && Math.abs(row - originRow) <= ORIGIN_CELLS;
        double room = BlockOutline.distance(block, column + 0.5, row + 0.5);
        return room > PushLayout.PUSHER_RADIUS + (isByOrigin ? -ROOM : ROOM);
    }

    private static int cell(double place) {
        return Math.clamp((int) place, 0, SIDE - 1);
    }
}
