package dev.gedanken.renderer;

import java.util.Optional;

/**
 * What one tile of a picture shows.
 *
 * @param frame the frame
 * @param heatMap what lies over the frame, stretched to its size
 * @param layer colours over both, stretched likewise
 * @param outlines what lies over all of these
 * @param smoothing what the frame is blended in from; nothing unless somebody asks for it
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

    /** Returns a tile that shows the frame and nothing else. */
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
     * Returns this tile on its way from the frame before.
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
