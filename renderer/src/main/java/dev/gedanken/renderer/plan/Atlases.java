package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.plan.Canvas.Precision;
import java.util.HashMap;
import java.util.Map;

/** The atlases that the tiles of a picture share, one for each purpose and size of image. */
final class Atlases {
    /** Sixteen of these still fit what every device can draw, which is 4096 pixels a side. */
    private static final int MOST_SHARED = 1_024;

    private final PlanBuilder builder;
    private final Map<Key, Atlas> shared = new HashMap<>();

    /** The purpose of an image on an atlas. */
    enum Purpose {
        SHARPENED,
        EDGES,
        ENLARGED
    }

    private record Key(Purpose purpose, PixelSize cell, Precision precision) {}

    Atlases(PlanBuilder builder) {
        this.builder = builder;
    }

    /** Returns the atlas for such images; large images get their own. */
    Atlas of(Purpose purpose, PixelSize cell, Precision precision) {
        return Math.max(cell.width(), cell.height()) > MOST_SHARED
                ? new Atlas(builder, cell, precision)
                : shared.computeIfAbsent(
                        new Key(purpose, cell, precision),
                        _ -> new Atlas(builder, cell, precision));
    }
}
