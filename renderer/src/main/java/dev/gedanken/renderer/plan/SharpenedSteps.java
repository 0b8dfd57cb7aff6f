package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.plan.Atlas.Cell;
import dev.gedanken.renderer.plan.Atlases.Purpose;
import dev.gedanken.renderer.plan.Canvas.Precision;
import dev.gedanken.renderer.plan.Passes.Alpha;
import dev.gedanken.renderer.plan.Passes.Taps;
import java.util.List;

/**
 * The sharpening upscaler: finds edges in the frame, enlarges along them, sharpens.
 *
 * <p>It only adds detail within a source pixel or two, so it draws at most {@value #MOST_SCALE}
 * times the frame's size; a plain stretch does the rest. A smaller picture, usually one of many
 * tiles, is sharpened before it is enlarged, and it is enlarged along its edges only to
 * {@value #SMALL_SCALE} times its size, from four pixels instead of twelve. This is a tenth of the
 * work for a softer picture.
 */
final class SharpenedSteps {
    static final int MOST_SCALE = 4;
    static final float SMALL_SCALE = 1.5f;

    /** Compensates for the sharpness that a small image loses when it is stretched. */
    static final float SMALL_STEEPNESS = 1.3f;

    /** As FSR 1 recommends. */
    static final float SHARPNESS_STOPS = 0.2f;

    private final PlanBuilder builder;
    private final Atlases atlases;
    private final Cell frame;
    private final PixelSize size;

    /**
     * Plans for one frame.
     *
     * @param atlases the place of intermediate images; only for frames that existed before them
     */
    SharpenedSteps(PlanBuilder builder, Atlases atlases, Input frame, PixelSize size) {
        this.builder = builder;
        this.atlases = atlases;
        this.frame = new Cell(frame, PixelRectangle.covering(size));
        this.size = size;
    }

    /** Returns the step that remains when all others are drawn into canvases. */
    Step last(PixelRectangle placement, PixelRectangle region) {
        return isLarge(placement) ? large(placement, region) : small(placement, region);
    }

    private boolean isLarge(PixelRectangle placement) {
        return placement.width() >= MOST_SCALE * size.width()
                && placement.height() >= MOST_SCALE * size.height();
    }

    private Step large(PixelRectangle placement, PixelRectangle region) {
        PixelSize enlarged = enlarged(placement, MOST_SCALE);
        if (fills(enlarged, placement)) {
            return sharpenedLast(placement, region);
        }
        Cell soft = alongEdges(frame, enlarged, Taps.TWELVE, Precision.FULL);
        Cell sharp = sharpened(soft, enlarged, Alpha.PREMULTIPLIED);
        return stretched(sharp, 1, placement, region);
    }

    private Step small(PixelRectangle placement, PixelRectangle region) {
        Cell sharp = sharpened(frame, size, Alpha.STRAIGHT);
        PixelSize enlarged = enlarged(placement, SMALL_SCALE);
        if (fills(enlarged, placement)) {
            return alongEdges(sharp, edges(sharp), Taps.FOUR, placement, region);
        }
        Cell drawn = alongEdges(sharp, enlarged, Taps.FOUR, Precision.BYTE);
        return stretched(drawn, SMALL_STEEPNESS, placement, region);
    }

    private PixelSize enlarged(PixelRectangle placement, float scale) {
        return new PixelSize(
                Math.min(placement.width(), (int) (scale * size.width())),
                Math.min(placement.height(), (int) (scale * size.height())));
    }

    private static boolean fills(PixelSize enlarged, PixelRectangle placement) {
        return enlarged.width() == placement.width() && enlarged.height() == placement.height();
    }

    private Step sharpenedLast(PixelRectangle placement, PixelRectangle region) {
        PixelRectangle seen = placement.intersection(region.grown(1));
        PixelSize part = new PixelSize(seen.width(), seen.height());
        PixelRectangle all = PixelRectangle.covering(part);
        PixelRectangle inPart = placement.moved(-seen.x(), -seen.y());
        Step draw = alongEdges(frame, edges(frame), Taps.TWELVE, inPart, all);
        Input enlarged = builder.draw(new Canvas(part, Precision.FULL, List.of(draw)));
        return sharpen(new Cell(enlarged, all), Alpha.PREMULTIPLIED, seen, region);
    }

    private Cell sharpened(Cell image, PixelSize imageSize, Alpha alpha) {
        return atlases.of(Purpose.SHARPENED, imageSize, Precision.BYTE)
                .add(place -> sharpen(image, alpha, place, place));
    }

    private Cell edges(Cell image) {
        return atlases.of(Purpose.EDGES, size, Precision.BYTE)
                .add(place ->
                        Step.filling(place, new Passes.FindEdges(image.part()), image.image()));
    }

    private Cell alongEdges(Cell image, PixelSize enlarged, Taps taps, Precision precision) {
        Cell edges = edges(image);
        return atlases.of(Purpose.ENLARGED, enlarged, precision)
                .add(place -> alongEdges(image, edges, taps, place, place));
    }

    private static Step alongEdges(
            Cell image, Cell edges, Taps taps, PixelRectangle placement, PixelRectangle region) {
        Pass pass = new Passes.EnlargeAlongEdges(image.part(), edges.part(), taps);
        return new Step(pass, List.of(image.image(), edges.image()), placement, region);
    }

    private static Step sharpen(
            Cell image, Alpha alpha, PixelRectangle placement, PixelRectangle region) {
        Pass pass = new Passes.Sharpen(image.part(), SHARPNESS_STOPS, alpha);
        return new Step(pass, List.of(image.image()), placement, region);
    }

    private static Step stretched(
            Cell image, float steepness, PixelRectangle placement, PixelRectangle region) {
        Pass pass = new Passes.Stretch(image.part(), steepness);
        return new Step(pass, List.of(image.image()), placement, region);
    }
}
