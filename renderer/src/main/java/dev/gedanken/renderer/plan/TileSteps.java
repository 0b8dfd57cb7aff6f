package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.ColourLayer;
import dev.gedanken.renderer.HeatMap;
import dev.gedanken.renderer.Outlines;
import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.Smoothing;
import dev.gedanken.renderer.Tile;
import dev.gedanken.renderer.Upscale;
import dev.gedanken.renderer.plan.Canvas.Precision;
import java.util.ArrayList;
import java.util.List;

/** The steps that draw one tile: its frame, then its overlays. */
final class TileSteps {
    private final PlanBuilder builder;
    private final Upscale upscale;
    private final Atlases atlases;

    TileSteps(PlanBuilder builder, Upscale upscale) {
        this.builder = builder;
        this.upscale = upscale;
        this.atlases = new Atlases(builder);
    }

    /**
     * Returns the steps for a tile whose frame fills {@code placement}.
     *
     * @param area nothing is drawn outside it
     */
    List<Step> of(Tile tile, PixelRectangle placement, PixelRectangle area) {
        PixelRectangle region = placement.intersection(area);
        if (region.isEmpty()) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        steps.add(enlarged(frame(tile), tile.frame().size(), placement, region));
        tile.heatMap().ifPresent(map -> steps.add(heatMap(map, placement, region)));
        tile.layer().ifPresent(layer -> steps.add(colours(layer, placement, region)));
        tile.outlines().ifPresent(lines -> steps.add(outlines(lines, placement, region)));
        return steps;
    }

    /** Uploads a tile's frame, not enlarged. */
    Input frame(Tile tile) {
        Input frame = builder.upload(new Upload.OfFrame(tile.frame()));
        return tile.smoothing()
                .map(blend -> blended(frame, blend, tile.frame().size()))
                .orElse(frame);
    }

    private Input blended(Input frame, Smoothing smoothing, PixelSize size) {
        Input previous = builder.upload(new Upload.OfFrame(smoothing.previous()));
        Pass pass = new Passes.BlendIn(smoothing.share());
        return canvas(size, Precision.FULL, pass, List.of(frame, previous));
    }

    private Step enlarged(
            Input frame, PixelSize size, PixelRectangle placement, PixelRectangle region) {
        return upscale == Upscale.SHARPENED
                ? new SharpenedSteps(builder, atlasesFor(frame), frame, size)
                        .last(placement, region)
                : new Step(new Passes.Enlarge(upscale), List.of(frame), placement, region);
    }

    /** A step that reads a canvas cannot share an atlas that was begun before that canvas. */
    private Atlases atlasesFor(Input frame) {
        return frame instanceof Input.Uploaded ? atlases : new Atlases(builder);
    }

    private Step heatMap(HeatMap map, PixelRectangle placement, PixelRectangle region) {
        Input values = builder.upload(new Upload.OfScalars(map.map()));
        Input colours = builder.upload(new Upload.OfColours(map.colours().readColours()));
        return new Step(new OverlayPasses.Colour(map), List.of(values, colours), placement, region);
    }

    private Step colours(ColourLayer layer, PixelRectangle placement, PixelRectangle region) {
        Input colours = builder.upload(new Upload.OfColourGrid(layer.grid()));
        Pass pass = new OverlayPasses.LayColours(layer.opacity());
        return new Step(pass, List.of(colours), placement, region);
    }

    private Step outlines(Outlines lines, PixelRectangle placement, PixelRectangle region) {
        Input labels = builder.upload(new Upload.OfLabels(lines.labels()));
        Input colours = builder.upload(new Upload.OfColours(lines.colours()));
        Pass pass = new OverlayPasses.Outline(lines.widthPixels(), lines.opacity());
        return new Step(pass, List.of(labels, colours), placement, region);
    }

    private Input canvas(PixelSize size, Precision precision, Pass pass, List<Input> inputs) {
        PixelRectangle all = PixelRectangle.covering(size);
        Step step = new Step(pass, inputs, all, all);
        return builder.draw(new Canvas(size, precision, List.of(step)));
    }
}
