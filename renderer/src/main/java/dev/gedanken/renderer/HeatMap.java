package dev.gedanken.renderer;

/**
 * A scalar map in colours, drawn over a frame.
 *
 * @param map the values
 * @param low the value at the dark end of the colours
 * @param high the value at their bright end, above {@code low}
 * @param colours the colour of a value
 * @param opacity of the overlay, from 0 to 1
 * @param veil where the overlay is opaque
 * @param cells how the map is enlarged
 */
public record HeatMap(
        ScalarMap map,
        float low,
        float high,
        ColourMap colours,
        float opacity,
        Veil veil,
        Cells cells) {
    private static final float USUAL_OPACITY = 0.6f;

    /** How strongly a heat map hides the frame below. */
    public enum Veil {
        /** The same everywhere. */
        EVEN,
        /** In proportion to the value: clear where it is low. */
        BY_VALUE
    }

    /** How a heat map's cells are enlarged. */
    public enum Cells {
        /** As flat rectangles, like {@link Upscale#PIXEL_CRISP}. */
        CRISP,
        /** As a smooth surface, like {@link Upscale#BILINEAR}. */
        SMOOTH
    }

    public HeatMap {
        if (!(low < high) || Float.isInfinite(low) || Float.isInfinite(high)) {
            throw new IllegalArgumentException(
                    "A heat map needs finite bounds, low below high, not %s and %s."
                            .formatted(low, high));
        }
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException(
                    "A heat map's opacity is from 0 to 1, not " + opacity + ".");
        }
    }

    /** Returns a heat map of values from 0 to 1, crisp, clear where the value is low. */
    public static HeatMap of(ScalarMap map, ColourMap colours) {
        return new HeatMap(map, 0, 1, colours, USUAL_OPACITY, Veil.BY_VALUE, Cells.CRISP);
    }

    /** Returns this heat map with other bounds. */
    public HeatMap between(float newLow, float newHigh) {
        return new HeatMap(map, newLow, newHigh, colours, opacity, veil, cells);
    }

    /** Returns this heat map with another opacity. */
    public HeatMap withOpacity(float newOpacity) {
        return new HeatMap(map, low, high, colours, newOpacity, veil, cells);
    }

    /** Returns this heat map with another veil. */
    public HeatMap with(Veil newVeil) {
        return new HeatMap(map, low, high, colours, opacity, newVeil, cells);
    }

    /** Returns this heat map with its cells enlarged in another way. */
    public HeatMap with(Cells newCells) {
        return new HeatMap(map, low, high, colours, opacity, veil, newCells);
    }
}
