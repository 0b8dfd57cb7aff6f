package dev.gedanken.renderer;

import java.util.Optional;

/**
 * What one tile of a picture shows.
 *
 * @param frame the frame
 * @param heatMap what lies over the frame, stretched to its size
 */
public record Tile(SourceFrame frame, Optional<HeatMap> heatMap) {

    /** Returns a tile that shows the frame and nothing else. */
    public static Tile of(SourceFrame frame) {
        return new Tile(frame, Optional.empty());
    }

    /** Returns this tile with {@code overlay} over its frame. */
    public Tile under(HeatMap overlay) {
        return new Tile(frame, Optional.of(overlay));
    }
}
