package dev.gedanken.renderer;

import java.util.Optional;

/**
 * The content of one tile of a picture.
 *
 * @param frame the frame
 * @param heatMap drawn over the frame, stretched to its size
 * @param layer colours over both, also stretched
 * @param outlines drawn over all of these
 * @param smoothing how the frame is blended in from the one before; empty unless requested
 */
public record Tile(
        SourceFrame frame,
        Optional<HeatMap> heatMap,
        Optional<ColourLayer> layer,
        Optional<Outlines> outlines,
        Optional<Smoothing> smoothing) {

    public Tile {
        smoothing.ifPresent(blend -> requireSize(frame.size(), blend.previous().size()));
    }

    /** Returns a tile that shows only the frame. */
    public static Tile of(SourceFrame frame) {
        return new Tile(
                frame, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns this tile with {@code overlay} over its frame. */
    public Tile under(HeatMap overlay) {
        return new Tile(frame, Optional.of(overlay), layer, outlines, smoothing);
    }

    /** Returns this tile with colours over its frame. */
    public Tile under(ColourLayer colours) {
        return new Tile(frame, heatMap, Optional.of(colours), outlines, smoothing);
    }

    /** Returns this tile with lines around its labelled areas. */
    public Tile under(Outlines lines) {
        return new Tile(frame, heatMap, layer, Optional.of(lines), smoothing);
    }

    /**
     * Returns this tile, blended in from the frame before.
     *
     * @param previous of the same size as the tile's frame
     * @param share how much of the tile's frame shows, from 0 to 1
     */
    public Tile blendedFrom(SourceFrame previous, float share) {
        return new Tile(
                frame, heatMap, layer, outlines, Optional.of(new Smoothing(previous, share)));
    }

    private static void requireSize(PixelSize frame, PixelSize previous) {
        if (!frame.equals(previous)) {
            throw new IllegalArgumentException(
                    "The previous frame is %s, but the frame that follows it is %s."
                            .formatted(previous, frame));
        }
    }
}
