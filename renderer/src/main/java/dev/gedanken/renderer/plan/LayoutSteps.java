package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.Comparison;
import dev.gedanken.renderer.Comparison.Turn;
import dev.gedanken.renderer.Layout;
import dev.gedanken.renderer.Picture;
import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.Tile;
import dev.gedanken.renderer.plan.Canvas.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The steps of every layout, in pixels of the part that is drawn. */
final class LayoutSteps {
    private final PlanBuilder builder;
    private final TileSteps tileSteps;
    private final Layout layout;
    private final List<Tile> tiles;
    private final List<PixelRectangle> placements;
    private final PixelSize whole;
    private final PixelRectangle part;
    private final PixelRectangle target;

    LayoutSteps(
            PlanBuilder builder,
            Picture picture,
            List<Tile> tiles,
            PixelSize whole,
            PixelRectangle part) {
        this.builder = builder;
        this.tileSteps = new TileSteps(builder, picture.upscale());
        this.layout = picture.layout();
        this.tiles = tiles;
        this.whole = whole;
        this.part = part;
        this.target = new PixelRectangle(0, 0, part.width(), part.height());
        this.placements = placements(picture);
    }

    List<Step> all() {
        return switch (layout) {
            case Layout.Single _, Layout.SideBySide _ ->
                    IntStream.range(0, tiles.size())
                            .mapToObj(tile -> within(tile, target))
                            .flatMap(List::stream)
                            .toList();
            case Comparison.Wipe wipe ->
                    joined(
                            within(0, inPart(wipe.firstPart(whole))),
                            within(1, inPart(wipe.secondPart(whole))));
            case Comparison.OnionSkin skin -> joined(within(0, target), over(1, skin.opacity()));
            case Comparison.Blink blink -> within(blink.shown() == Turn.FIRST ? 0 : 1, target);
            case Comparison.Difference difference -> compared(difference);
            case Comparison.Contour contour -> compared(contour);
        };
    }

    private List<Step> compared(Comparison.Difference difference) {
        PixelRectangle region = bothFrames().intersection(target);
        if (region.isEmpty()) {
            return List.of();
        }
        List<Input> both =
                List.of(canvas(0, region, Precision.HALF), canvas(1, region, Precision.HALF));
        Pass pass = new Passes.Differ(difference.sign(), difference.gain());
        return List.of(new Step(pass, both, region, region));
    }

    private List<Step> compared(Comparison.Contour contour) {
        PixelRectangle region = bothFrames().intersection(target);
        if (region.isEmpty()) {
            return List.of();
        }
        PixelRectangle seen = bothFrames().intersection(target.grown(contour.widthPixels()));
        Input first = canvas(0, seen, Precision.HALF);
        Input second = canvas(1, seen, Precision.HALF);
        Input changes = changes(contour.threshold(), first, second, seen);
        Pass line = new Passes.Surround(contour.widthPixels(), contour.argb());
        return List.of(
                new Step(new Passes.Lay(1), List.of(second), seen, region),
                new Step(line, List.of(changes), seen, region));
    }

    /** Compares each pixel once, because the line looks at it from many places. */
    private Input changes(float threshold, Input first, Input second, PixelRectangle seen) {
        PixelSize size = new PixelSize(seen.width(), seen.height());
        PixelRectangle all = PixelRectangle.covering(size);
        Step mark = new Step(new Passes.Changes(threshold), List.of(first, second), all, all);
        return builder.draw(new Canvas(size, Precision.BYTE, List.of(mark)));
    }

    private List<Step> over(int tile, float opacity) {
        PixelRectangle region = placements.get(tile).intersection(target);
        if (region.isEmpty()) {
            return List.of();
        }
        Input drawn = canvas(tile, region, Precision.BYTE);
        return List.of(new Step(new Passes.Lay(opacity), List.of(drawn), region, region));
    }

    /** Draws a tile into an image of its own that covers {@code area}. */
    private Input canvas(int tile, PixelRectangle area, Precision precision) {
        PixelSize size = new PixelSize(area.width(), area.height());
        List<Step> steps =
                tileSteps.of(
                        tiles.get(tile),
                        placements.get(tile).moved(-area.x(), -area.y()),
                        PixelRectangle.covering(size));
        return builder.draw(new Canvas(size, precision, steps));
    }

    private List<Step> within(int tile, PixelRectangle area) {
        return tileSteps.of(tiles.get(tile), placements.get(tile), area);
    }

    private PixelRectangle bothFrames() {
        return placements.get(0).union(placements.get(1));
    }

    private PixelRectangle inPart(PixelRectangle inWhole) {
        return inWhole.moved(-part.x(), -part.y()).intersection(target);
    }

    private List<PixelRectangle> placements(Picture picture) {
        List<PixelRectangle> rectangles = layout.tiles(whole);
        return IntStream.range(0, tiles.size())
                .mapToObj(i -> picture.fit().place(tiles.get(i).frame().size(), rectangles.get(i)))
                .map(placement -> placement.moved(-part.x(), -part.y()))
                .toList();
    }

    private static List<Step> joined(List<Step> first, List<Step> second) {
        List<Step> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
