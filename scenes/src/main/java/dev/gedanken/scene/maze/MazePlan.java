package dev.gedanken.scene.maze;

import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The plan of a maze: {@code side}×{@code side} blocks, walls and corridors, with a goal chamber
 * behind a door.
 *
 * <p>Chambers lie on the blocks with odd column and row. A depth-first walk (recursive backtracker)
 * joins them all; then a few more walls are removed so that there are loops. One dead end is the
 * goal chamber; its only opening is the door. A plan is a pure function of its number: equal
 * numbers, equal plans.
 */
final class MazePlan {
    /** Chambers in a row or column. */
    static final int CHAMBERS = 4;

    /** Blocks in a row or column, outer walls included. */
    static final int SIDE = 2 * CHAMBERS + 1;

    /** How many plans there are. */
    static final int PLANS = 1_000_000;

    private static final int PLAN_STREAM = 110;
    private static final int EXTRA_OPENINGS = 3;

    /** How many kinds of pictures there are. */
    static final int LANDMARKS = 4;

    private static final int[][] WAYS = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};

    private final int number;
    private final boolean[] open = new boolean[SIDE * SIDE];
    private final Block goal;
    private final Block door;
    private final List<Block> chambers;
    private final List<Landmark> landmarks;

    /**
     * A picture on a wall.
     *
     * @param wall the wall's block
     * @param before the chamber from which it is seen
     */
    record Landmark(Block wall, Block before) {}

    /** A block by column and row. */
    record Block(int column, int row) {

        Block next(int[] way) {
            return new Block(column + way[0], row + way[1]);
        }

        double middleX() {
            return column + 0.5;
        }

        double middleY() {
            return row + 0.5;
        }
    }

    MazePlan(int number) {
        this.number = number;
        Noise noise = Noise.at(number, 0).onStream(PLAN_STREAM);
        carve(noise);
        goal = deadEnd(noise.atStep(1));
        door = openings(goal).getFirst();
        openMore(noise.atStep(2));
        chambers = shuffledChambers(noise.atStep(3));
        landmarks = hungOnWalls();
    }

    /** Returns the pictures on the walls, at most {@value #LANDMARKS}, each of its own kind. */
    List<Landmark> landmarks() {
        return landmarks;
    }

    /** Returns the plan's number, 0..{@value #PLANS} - 1. */
    int number() {
        return number;
    }

    /** Returns the chambers other than the goal's, in the plan's own order. */
    List<Block> chambers() {
        return chambers;
    }

    Block goal() {
        return goal;
    }

    Block door() {
        return door;
    }

    /** Returns whether the block is no wall; the door's block counts as open. */
    boolean isOpen(int column, int row) {
        return column >= 0 && row >= 0 && column < SIDE && row < SIDE && open[row * SIDE + column];
    }

    private boolean isOpen(Block block) {
        return isOpen(block.column(), block.row());
    }

    /** Returns the open blocks beside a block. */
    List<Block> openings(Block block) {
        return Arrays.stream(WAYS).map(block::next).filter(this::isOpen).toList();
    }

    private void open(Block block) {
        open[block.row() * SIDE + block.column()] = true;
    }

    private void carve(Noise noise) {
        List<Block> path = new ArrayList<>(List.of(chamber(noise.below(0, CHAMBERS * CHAMBERS))));
        open(path.getFirst());
        int draws = 1;
        while (!path.isEmpty()) {
            Block here = path.getLast();
            List<int[]> ways = closedNeighbours(here);
            if (ways.isEmpty()) {
                path.removeLast();
                continue;
            }
            int[] way = ways.get(noise.below(draws++, ways.size()));
            open(here.next(way));
            open(here.next(way).next(way));
            path.add(here.next(way).next(way));
        }
    }

    private static Block chamber(int index) {
        return new Block(2 * (index % CHAMBERS) + 1, 2 * (index / CHAMBERS) + 1);
    }

    private List<int[]> closedNeighbours(Block block) {
        return Arrays.stream(WAYS)
                .filter(way -> isChamber(block.next(way).next(way)))
                .filter(way -> !isOpen(block.next(way).next(way)))
                .toList();
    }

    private static boolean isChamber(Block block) {
        return block.column() > 0 && block.row() > 0 && block.column() < SIDE && block.row() < SIDE;
    }

    private Block deadEnd(Noise noise) {
        List<Block> ends = new ArrayList<>();
        for (int i = 0; i < CHAMBERS * CHAMBERS; i++) {
            if (openings(chamber(i)).size() == 1) {
                ends.add(chamber(i));
            }
        }
        return ends.get(noise.below(0, ends.size()));
    }

    /** Opens a few more walls between chambers, none of them the goal's. */
    private void openMore(Noise noise) {
        for (int i = 0; i < EXTRA_OPENINGS; i++) {
            Block chamber = chamber(noise.below(2 * i, CHAMBERS * CHAMBERS));
            int[] way = WAYS[noise.below(2 * i + 1, WAYS.length)];
            Block beyond = chamber.next(way).next(way);
            if (isChamber(beyond) && !chamber.equals(goal) && !beyond.equals(goal)) {
                open(chamber.next(way));
            }
        }
    }

    private List<Block> shuffledChambers(Noise noise) {
        List<Block> others = new ArrayList<>();
        for (int i = 0; i < CHAMBERS * CHAMBERS; i++) {
            if (!chamber(i).equals(goal)) {
                others.add(noise.below(i, others.size() + 1), chamber(i));
            }
        }
        return List.copyOf(others);
    }

    private List<Landmark> hungOnWalls() {
        List<Landmark> hung = new ArrayList<>();
        for (Block chamber : chambers) {
            for (int[] way : WAYS) {
                if (hung.size() < LANDMARKS && !isOpen(chamber.next(way))) {
                    hung.add(new Landmark(chamber.next(way), chamber));
                    break;
                }
            }
        }
        return List.copyOf(hung);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MazePlan that && number == that.number;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
