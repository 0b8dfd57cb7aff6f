package dev.gedanken.scene.runner;

import dev.gedanken.world.Noise;

/**
 * An endless level in which every stretch is a pure function of the level's number.
 *
 * <p>The ground rises or falls in the middle of a stretch by two tiles at most; every obstacle can be
 * jumped.
 *
 * @param number which level, from 0
 * @param difficulty share of the stretches that hold a gap, a crate or an enemy, [0, 1]
 */
public record SeededLevel(int number, double difficulty) implements Level {
    private static final int LEVEL_STREAM = 120;
    private static final int EASY_STRETCHES = 1;
    private static final int MIDDLE = 4;
    private static final int LEAST_GROUND = 1;

    /** Ground is one to three tiles high, so that no step is higher than a jump. */
    private static final int HEIGHTS = 3;

    /** What a stretch holds besides ground. */
    private enum Feature {
        COINS,
        LEDGE,
        GAP,
        WIDE_GAP,
        CRATE,
        CRATES,
        ENEMY
    }

    @Override
    public Tile at(int column, int row) {
        if (row < 0) {
            return Tile.AIR;
        }
        int stretch = Math.floorDiv(column, STRETCH);
        int place = Math.floorMod(column, STRETCH);
        int ground = ROWS - height(place < MIDDLE ? stretch : stretch + 1);
        Feature feature = feature(stretch);
        if (isGap(feature, stretch, place)) {
            return Tile.AIR;
        }
        return row >= ground ? Tile.GROUND : above(feature, place, ground - row);
    }

    /** Returns what stands {@code height} tiles above the ground, 1 for directly on it. */
    private static Tile above(Feature feature, int place, int height) {
        return switch (feature) {
            case COINS -> height == 2 && place > 0 && place < 4 ? Tile.COIN : Tile.AIR;
            case LEDGE -> ledge(place, height);
            case CRATE -> height == 1 && place == MIDDLE + 1 ? Tile.CRATE : Tile.AIR;
            case CRATES -> crates(place, height);
            case ENEMY -> height == 1 && place == MIDDLE + 2 ? Tile.ENEMY : Tile.AIR;
            case GAP, WIDE_GAP -> Tile.AIR;
        };
    }

    private static Tile ledge(int place, int height) {
        if (place < MIDDLE + 1) {
            return Tile.AIR;
        }
        return height == 2 ? Tile.CRATE : height == 3 ? Tile.COIN : Tile.AIR;
    }

    private static Tile crates(int place, int height) {
        boolean isStair = place == 1 && height == 1 || place == 2 && height <= 2;
        return isStair ? Tile.CRATE : place == 2 && height == 3 ? Tile.COIN : Tile.AIR;
    }

    private boolean isGap(Feature feature, int stretch, int place) {
        boolean rises = height(stretch + 1) > height(stretch);
        return switch (feature) {
            case GAP -> place == 2 || place == 3;
            case WIDE_GAP -> place == 2 || place == 3 || place == 1 && !rises;
            default -> false;
        };
    }

    /** Returns how many tiles of ground there are where a stretch begins. */
    private int height(int stretch) {
        if (stretch <= EASY_STRETCHES) {
            return LEAST_GROUND + 1;
        }
        return LEAST_GROUND + noise(stretch).below(0, HEIGHTS);
    }

    private Feature feature(int stretch) {
        if (stretch < EASY_STRETCHES) {
            return Feature.COINS;
        }
        Noise noise = noise(stretch);
        if (noise.uniform(1) >= difficulty) {
            return noise.uniform(2) < 0.5f ? Feature.COINS : Feature.LEDGE;
        }
        return switch (noise.below(3, 6)) {
            case 0 -> Feature.GAP;
            case 1 -> Feature.WIDE_GAP;
            case 2 -> Feature.CRATE;
            case 3 -> Feature.CRATES;
            default -> Feature.ENEMY;
        };
    }

    private Noise noise(int stretch) {
        return new Noise(number, LEVEL_STREAM, stretch);
    }
}
