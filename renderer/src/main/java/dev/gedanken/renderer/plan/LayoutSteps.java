package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.Comparison;
import dev.gedanken.renderer.Comparison.Turn;
import dev.gedanken.renderer.Layout;
import dev.gedanken.renderer.Picture;
import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.Tile;
import dev.gedanken.renderer.Upscale;
import dev.gedanken.renderer.plan.Canvas.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The steps of every layout, in pixels of the part that is drawn. */
final class LayoutSteps {
    private final PlanBuilder builder;
    private final Upscale upscale;
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
        this.upscale = picture.upscale();
        this.tileSteps = new TileSteps(builder, upscale);
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
            case Comparison.Difference difference -> compared().difference(difference);
            case Comparison.Contour contour -> compared().contour(contour);
        };
    }

    private ComparedSteps compared() {
        return new ComparedSteps(builder, tileSteps, upscale, tiles, placements, target);
    }

    private List<Step> over(int tile, float opacity) {
        PixelRectangle region = placements.get(tile).intersection(target);
        if (region.isEmpty()) {
            return List.of();
        }
        PixelSize size = new PixelSize(region.width(), region.height());
        List<Step> steps =
                tileSteps.of(
                        tiles.get(tile),
                        placements.get(tile).moved(-region.x(), -region.y()),
                        PixelRectangle.covering(size));
        Input drawn = builder.draw(new Canvas(size, Precision.BYTE, steps));
        return List.of(new Step(new OverlayPasses.Lay(opacity), List.of(drawn), region, region));
    }

    private List<Step> within(int tile, PixelRectangle area) {
        return tileSteps.of(tiles.get(tile), placements.get(tile), area);
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
