package dev.gedanken.renderer;

import java.util.List;

/**
 * Two tiles in one place, to be compared; the first is usually the truth, the second a model's
 * version.
 *
 * <p>Frames of different sizes are compared as they are drawn, in pixels of the picture.
 */
public sealed interface Comparison extends Layout {

    /** Two. */
    @Override
    default int tileCount() {
        return 2;
    }

    /** Both tiles fill the picture. */
    @Override
    default List<PixelRectangle> tiles(PixelSize picture) {
        PixelRectangle all = PixelRectangle.covering(picture);
        return List.of(all, all);
    }

    /**
     * The first tile on one side of a divider, the second on the other.
     *
     * @param divider how the divider runs
     * @param position of the divider, from 0, where only the second tile shows, to 1
     */
    record Wipe(Divider divider, float position) implements Comparison {

        public Wipe {
            Ranges.requireShare("A wipe's position", position);
        }

        /** Returns a wipe with an upright divider. */
        public static Wipe at(float position) {
            return new Wipe(Divider.UPRIGHT, position);
        }

        /** Returns the part of a picture of this size that shows the first tile; may be empty. */
        public PixelRectangle firstPart(PixelSize picture) {
            return divider == Divider.UPRIGHT
                    ? new PixelRectangle(0, 0, dividedAt(picture.width()), picture.height())
                    : new PixelRectangle(0, 0, picture.width(), dividedAt(picture.height()));
        }

        /** Returns the part of a picture of this size that shows the second tile; may be empty. */
        public PixelRectangle secondPart(PixelSize picture) {
            int x = divider == Divider.UPRIGHT ? dividedAt(picture.width()) : 0;
            int y = divider == Divider.UPRIGHT ? 0 : dividedAt(picture.height());
            return new PixelRectangle(x, y, picture.width() - x, picture.height() - y);
        }

        private int dividedAt(int length) {
            return Math.round(length * position);
        }
    }

    /** How a divider runs. */
    enum Divider {
        /** From top to bottom: the first tile is on the left. */
        UPRIGHT,
        /** From left to right: the first tile is above. */
        LEVEL
    }

    /**
     * The second tile lies transparently over the first.
     *
     * @param opacity of the second, from 0 to 1
     */
    record OnionSkin(float opacity) implements Comparison {

        public OnionSkin {
            Ranges.requireShare("An onion skin's opacity", opacity);
        }
    }

    /**
     * One tile at a time; the caller alternates them.
     *
     * @param shown the tile that shows now
     */
    record Blink(Turn shown) implements Comparison {

        /** Returns what shows {@code elapsedNanos} after the start if each tile shows for a while. */
        public static Blink after(long elapsedNanos, long nanosPerTile) {
            if (nanosPerTile <= 0) {
                throw new IllegalArgumentException(
                        "Each tile blinks for more than 0 ns, not " + nanosPerTile + ".");
            }
            boolean isFirst = Math.floorDiv(elapsedNanos, nanosPerTile) % 2 == 0;
            return new Blink(isFirst ? Turn.FIRST : Turn.SECOND);
        }
    }

    /** The visible tile. */
    enum Turn {
        FIRST,
        SECOND
    }

    /**
     * The difference of the two tiles, in each channel; opaque.
     *
     * @param sign whether the direction shows
     * @param gain by which the difference is multiplied, more than 0
     */
    record Difference(Sign sign, float gain) implements Comparison {
        private static final float MOST_GAIN = 256;

        public Difference {
            if (!(gain > 0 && gain <= MOST_GAIN)) {
                throw new IllegalArgumentException(
                        "A difference's gain is above 0 and at most %s, not %s."
                                .formatted(MOST_GAIN, gain));
            }
        }
    }

    /** How a difference shows its direction. */
    enum Sign {
        /** Not at all: black where the tiles are equal. */
        ABSOLUTE,
        /** Grey where the tiles are equal, brighter where the second is brighter. */
        SIGNED
    }

    /**
     * The second tile, with a line around the pixels in which it differs from the first.
     *
     * @param threshold the smallest difference of a channel that counts, above 0, at most 1
     * @param widthPixels of the line, from 1 to {@value Outlines#MOST_WIDTH}
     * @param argb the line's colour, {@code 0xAARRGGBB}, not premultiplied
     */
    record Contour(float threshold, int widthPixels, int argb) implements Comparison {

        public Contour {
            if (!(threshold > 0 && threshold <= 1)) {
                throw new IllegalArgumentException(
                        "A contour's threshold is above 0 and at most 1, not " + threshold + ".");
            }
            Outlines.requireWidth("A contour", widthPixels);
        }
    }
}
