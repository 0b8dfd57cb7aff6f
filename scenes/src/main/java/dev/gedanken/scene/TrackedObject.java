package dev.gedanken.scene;

/**
 * An object that can be found in any frame by its colour, so that a dreamed frame can be scored against
 * the truth.
 *
 * @param name its name in masks and factors
 * @param rgb its colour, {@code 0xRRGGBB}
 * @param minPixels fewest pixels that count as the object
 * @param xFactor factor with its centre's column in px at 64×64
 * @param yFactor factor with its centre's row in px at 64×64
 * @param controlled whether the player's actions move it directly
 * @param extent how far apart patches of it may be, between their centres in px at 64×64, because a
 *     mark on it divides it; 0 if it is always one patch
 * @param turns whether it turns, and shows in its outline which way it points
 */
public record TrackedObject(
        String name,
        int rgb,
        int minPixels,
        String xFactor,
        String yFactor,
        boolean controlled,
        double extent,
        boolean turns) {

    /** Creates an object that is one patch of its colour. */
    public TrackedObject(
            String name,
            int rgb,
            int minPixels,
            String xFactor,
            String yFactor,
            boolean controlled) {
        this(name, rgb, minPixels, xFactor, yFactor, controlled, 0, false);
    }

    /** Returns this object as one whose patches may be that far apart. */
    public TrackedObject within(double px) {
        return new TrackedObject(name, rgb, minPixels, xFactor, yFactor, controlled, px, turns);
    }

    /** Returns this object as one that turns. */
    public TrackedObject turning() {
        return new TrackedObject(name, rgb, minPixels, xFactor, yFactor, controlled, extent, true);
    }
}
