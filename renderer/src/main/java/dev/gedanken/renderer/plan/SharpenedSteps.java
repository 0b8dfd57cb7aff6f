package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.plan.Canvas.Precision;
import dev.gedanken.renderer.plan.Passes.Alpha;
import java.util.List;

/**
 * The sharpening upscaler: finds edges in the frame, enlarges along them, sharpens.
 *
 * <p>What it adds lies within a source pixel or two, so at most {@value #MOST_SCALE} times the frame's
 * size is drawn this way; a plain stretch does the rest. A picture with room for less, usually one of
 * many tiles, is sharpened before it is enlarged, and along its edges to {@value #SMALL_SCALE} times its
 * size only: that is a fifth of the work for nearly the same picture.
 */
final class SharpenedSteps {
    static final int MOST_SCALE = 4;
    static final int SMALL_SCALE = 2;

    /** As FSR 1 recommends. */
    static final float SHARPNESS_STOPS = 0.2f;

    private final PlanBuilder builder;
    private final Input frame;
    private final PixelSize size;

    SharpenedSteps(PlanBuilder builder, Input frame, PixelSize size) {
        this.builder = builder;
        this.frame = frame;
        this.size = size;
    }

    /** Returns the step that is left to be drawn when all others were drawn into canvases. */
    Step last(PixelRectangle placement, PixelRectangle region) {
        return isLarge(placement) ? large(placement, region) : small(placement, region);
    }

    private boolean isLarge(PixelRectangle placement) {
        return placement.width() >= MOST_SCALE * size.width()
                && placement.height() >= MOST_SCALE * size.height();
    }

    private Step large(PixelRectangle placement, PixelRectangle region) {
        PixelSize enlarged = enlarged(placement, MOST_SCALE);
        return fills(enlarged, placement)
                ? sharpenedLast(placement, region)
                : stretched(sharpened(enlarged), placement, region);
    }

    private Step small(PixelRectangle placement, PixelRectangle region) {
        Input sharp = canvas(size, Precision.BYTE, sharpen(frame, Alpha.STRAIGHT, covering(size)));
        PixelSize enlarged = enlarged(placement, SMALL_SCALE);
        if (fills(enlarged, placement)) {
            return alongEdges(sharp, placement, region);
        }
        PixelRectangle all = covering(enlarged);
        Step draw = alongEdges(sharp, all, all);
        return stretched(canvas(enlarged, Precision.BYTE, draw), placement, region);
    }

    private PixelSize enlarged(PixelRectangle placement, int scale) {
        return new PixelSize(
                Math.min(placement.width(), scale * size.width()),
                Math.min(placement.height(), scale * size.height()));
    }

    private static boolean fills(PixelSize enlarged, PixelRectangle placement) {
        return enlarged.width() == placement.width() && enlarged.height() == placement.height();
    }

    private Step sharpenedLast(PixelRectangle placement, PixelRectangle region) {
        PixelRectangle seen = placement.intersection(region.grown(1));
        PixelSize part = new PixelSize(seen.width(), seen.height());
        Step draw = alongEdges(frame, placement.moved(-seen.x(), -seen.y()), covering(part));
        Input enlarged = canvas(part, Precision.FULL, draw);
        return new Step(sharpening(Alpha.PREMULTIPLIED), List.of(enlarged), seen, region);
    }

    private Input sharpened(PixelSize enlarged) {
        PixelRectangle all = covering(enlarged);
        Step draw = alongEdges(frame, all, all);
        Input soft = canvas(enlarged, Precision.FULL, draw);
        return canvas(enlarged, Precision.BYTE, sharpen(soft, Alpha.PREMULTIPLIED, all));
    }

    private Step alongEdges(Input image, PixelRectangle placement, PixelRectangle region) {
        PixelRectangle source = covering(size);
        Step find = new Step(new Passes.FindEdges(), List.of(image), source, source);
        Input edges = canvas(size, Precision.BYTE, find);
        return new Step(new Passes.EnlargeAlongEdges(), List.of(image, edges), placement, region);
    }

    private static Step sharpen(Input image, Alpha alpha, PixelRectangle all) {
        return new Step(sharpening(alpha), List.of(image), all, all);
    }

    private static Pass sharpening(Alpha alpha) {
        return new Passes.Sharpen(SHARPNESS_STOPS, alpha);
    }

    private static Step stretched(Input image, PixelRectangle placement, PixelRectangle region) {
        return new Step(new Passes.Stretch(), List.of(image), placement, region);
    }

    private Input canvas(PixelSize canvasSize, Precision precision, Step step) {
        return builder.draw(new Canvas(canvasSize, precision, List.of(step)));
    }

    private static PixelRectangle covering(PixelSize size) {
        return PixelRectangle.covering(size);
    }
}
