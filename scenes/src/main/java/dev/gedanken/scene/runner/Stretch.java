package dev.gedanken.scene.runner;

import java.util.ArrayList;
import java.util.List;

/**
 * The state of a visible stretch of the level.
 *
 * @param index which stretch: columns 8·index to 8·index + 7
 * @param hasEnemy whether an enemy walks there
 * @param enemyX column of its centre in the world, px
 * @param enemyY row of its feet, px
 * @param enemyDirection -1 to the left, 1 to the right
 * @param coinsTaken bit row·8 + place is set where a coin has been taken
 * @param tiles the level's tiles at place·8 + row, looked up once: a level computes them
 */
record Stretch(
        int index,
        boolean hasEnemy,
        double enemyX,
        double enemyY,
        int enemyDirection,
        long coinsTaken,
        List<Tile> tiles) {
    static final double WIDTH = Level.STRETCH * RunnerLayout.TILE;

    /** Returns a stretch in its initial state. */
    static Stretch fresh(Level level, int index) {
        List<Tile> tiles = tiles(level, index);
        for (int place = 0; place < Level.STRETCH; place++) {
            for (int row = 0; row < Level.ROWS; row++) {
                if (tiles.get(place * Level.ROWS + row) == Tile.ENEMY) {
                    double x = (index * Level.STRETCH + place + 0.5) * RunnerLayout.TILE;
                    return new Stretch(index, true, x, (row + 1) * RunnerLayout.TILE, -1, 0, tiles);
                }
            }
        }
        return new Stretch(index, false, index * WIDTH, 0, -1, 0, tiles);
    }

    private static List<Tile> tiles(Level level, int index) {
        List<Tile> tiles = new ArrayList<>(Level.STRETCH * Level.ROWS);
        for (int place = 0; place < Level.STRETCH; place++) {
            for (int row = 0; row < Level.ROWS; row++) {
                tiles.add(level.at(index * Level.STRETCH + place, row));
            }
        }
        return List.copyOf(tiles);
    }

    /** Returns the tile at a place from 0 to 7 and a row of the level. */
    Tile tile(int place, int row) {
        return tiles.get(place * Level.ROWS + row);
    }

    /** Returns this stretch with the tiles of another level. */
    Stretch of(Level level) {
        return new Stretch(
                index, hasEnemy, enemyX, enemyY, enemyDirection, coinsTaken, tiles(level, index));
    }

    boolean isCoinTaken(int place, int row) {
        return (coinsTaken >>> (row * Level.STRETCH + place) & 1) == 1;
    }

    Stretch withCoinTaken(int place, int row, boolean taken) {
        long bit = 1L << (row * Level.STRETCH + place);
        return new Stretch(
                index,
                hasEnemy,
                enemyX,
                enemyY,
                enemyDirection,
                taken ? coinsTaken | bit : coinsTaken & ~bit,
                tiles);
    }

    Stretch withCoinsTaken(long taken) {
        return new Stretch(index, hasEnemy, enemyX, enemyY, enemyDirection, taken, tiles);
    }

    Stretch withEnemy(boolean there, double x, double y, int direction) {
        return new Stretch(index, there, x, y, direction, coinsTaken, tiles);
    }
}
