package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.Comparison;
import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.Tile;
import dev.gedanken.renderer.Upscale;
import dev.gedanken.renderer.plan.Canvas.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The steps that compare two tiles pixel by pixel.
 *
 * <p>Plain frames of one size are compared while they are enlarged; anything else is first drawn
 * into separate images, which costs three times as much.
 */
final class ComparedSteps {
    private static final Set<Upscale> SUMS =
            Set.of(Upscale.NEAREST, Upscale.PIXEL_CRISP, Upscale.BILINEAR);

    private final PlanBuilder builder;
    private final TileSteps tileSteps;
    private final Upscale upscale;
    private final List<Tile> tiles;
    private final List<PixelRectangle> placements;
    private final PixelRectangle target;

    ComparedSteps(
            PlanBuilder builder,
            TileSteps tileSteps,
            Upscale upscale,
            List<Tile> tiles,
            List<PixelRectangle> placements,
            PixelRectangle target) {
        this.builder = builder;
        this.tileSteps = tileSteps;
        this.upscale = upscale;
        this.tiles = tiles;
        this.placements = placements;
        this.target = target;
    }

    List<Step> difference(Comparison.Difference difference) {
        PixelRectangle region = both().intersection(target);
        if (region.isEmpty()) {
            return List.of();
        }
        if (arePlain()) {
            Pass pass =
                    new ComparisonPasses.DifferFrames(
                            difference.sign(), difference.gain(), upscale);
            return List.of(new Step(pass, frames(), both(), region));
        }
        List<Input> drawn =
                List.of(canvas(0, region, Precision.HALF), canvas(1, region, Precision.HALF));
        Pass pass = new ComparisonPasses.Differ(difference.sign(), difference.gain());
        return List.of(new Step(pass, drawn, region, region));
    }

    List<Step> contour(Comparison.Contour contour) {
        PixelRectangle region = both().intersection(target);
        if (region.isEmpty()) {
            return List.of();
        }
        PixelRectangle seen = both().intersection(target.grown(contour.widthPixels()));
        List<Step> steps = new ArrayList<>();
        Input changes = arePlain() ? plain(contour, seen, steps) : drawn(contour, seen, steps);
        Pass line = new ComparisonPasses.Surround(contour.widthPixels(), contour.argb());
        steps.add(new Step(line, List.of(changes), seen, region));
        return steps;
    }

    /**
     * Adds the drawing of the second tile, and returns the image of differences, with each pixel
     * compared once.
     */
    private Input plain(Comparison.Contour contour, PixelRectangle seen, List<Step> steps) {
        PixelRectangle placement = both().moved(-seen.x(), -seen.y());
        PixelRectangle all = covering(seen);
        Pass mark = new ComparisonPasses.ChangesInFrames(contour.threshold(), upscale);
        Input changes = canvas(seen, new Step(mark, frames(), placement, all));
        steps.addAll(tileSteps.of(tiles.get(1), placements.get(1), target));
        return changes;
    }

    /** Does the same with tiles that are more than a frame. */
    private Input drawn(Comparison.Contour contour, PixelRectangle seen, List<Step> steps) {
        Input first = canvas(0, seen, Precision.BYTE);
        Input second = canvas(1, seen, Precision.BYTE);
        PixelRectangle all = covering(seen);
        Pass mark = new ComparisonPasses.Changes(contour.threshold());
        Input changes = canvas(seen, new Step(mark, List.of(first, second), all, all));
        PixelRectangle shown = placements.get(1).intersection(target);
        if (!shown.isEmpty()) {
            steps.add(new Step(new OverlayPasses.Show(), List.of(second), seen, shown));
        }
        return changes;
    }

    private boolean arePlain() {
        return SUMS.contains(upscale)
                && tiles.stream().allMatch(ComparedSteps::isPlain)
                && tiles.get(0).frame().size().equals(tiles.get(1).frame().size());
    }

    private static boolean isPlain(Tile tile) {
        return tile.heatMap().isEmpty() && tile.layer().isEmpty() && tile.outlines().isEmpty();
    }

    private List<Input> frames() {
        return tiles.stream().map(tileSteps::frame).toList();
    }

    /** Draws a tile into a separate image that covers {@code area}. */
    private Input canvas(int tile, PixelRectangle area, Precision precision) {
        PixelSize size = new PixelSize(area.width(), area.height());
        List<Step> steps =
                tileSteps.of(
                        tiles.get(tile),
                        placements.get(tile).moved(-area.x(), -area.y()),
                        PixelRectangle.covering(size));
        return builder.draw(new Canvas(size, precision, steps));
    }

    private Input canvas(PixelRectangle area, Step step) {
        PixelSize size = new PixelSize(area.width(), area.height());
        return builder.draw(new Canvas(size, Precision.BYTE, List.of(step)));
    }

    private PixelRectangle both() {
        return placements.get(0).union(placements.get(1));
    }

    private static PixelRectangle covering(PixelRectangle area) {
        return new PixelRectangle(0, 0, area.width(), area.height());
    }
}
