package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.plan.Canvas.Precision;
import java.util.List;

/**
 * The sharpening upscaler: finds edges in the frame, enlarges along them, sharpens.
 *
 * <p>What it adds lies within a source pixel or two, so at most {@value #MOST_SCALE} times the frame's
 * size is drawn this way, which is what FSR 1 is meant for; a plain stretch does the rest.
 */
final class SharpenedSteps {
    static final int MOST_SCALE = 4;

    /** As FSR 1 recommends. */
    static final float SHARPNESS_STOPS = 0.2f;

    private static final Pass SHARPEN = new Passes.Sharpen(SHARPNESS_STOPS);

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
        PixelSize enlarged = enlarged(placement);
        boolean isAll =
                enlarged.width() == placement.width() && enlarged.height() == placement.height();
        return isAll ? sharpened(placement, region) : stretched(enlarged, placement, region);
    }

    private PixelSize enlarged(PixelRectangle placement) {
        return new PixelSize(
                Math.min(placement.width(), MOST_SCALE * size.width()),
                Math.min(placement.height(), MOST_SCALE * size.height()));
    }

    private Step sharpened(PixelRectangle placement, PixelRectangle region) {
        PixelRectangle seen = placement.intersection(region.grown(1));
        PixelRectangle inCanvas = placement.moved(-seen.x(), -seen.y());
        Input enlarged = alongEdges(new PixelSize(seen.width(), seen.height()), inCanvas);
        return new Step(SHARPEN, List.of(enlarged), seen, region);
    }

    private Step stretched(PixelSize enlarged, PixelRectangle placement, PixelRectangle region) {
        PixelRectangle all = PixelRectangle.covering(enlarged);
        Step sharpen = new Step(SHARPEN, List.of(alongEdges(enlarged, all)), all, all);
        Input sharp = builder.draw(new Canvas(enlarged, Precision.BYTE, List.of(sharpen)));
        return new Step(new Passes.Stretch(), List.of(sharp), placement, region);
    }

    private Input alongEdges(PixelSize canvas, PixelRectangle placement) {
        PixelRectangle source = PixelRectangle.covering(size);
        Step find = new Step(new Passes.FindEdges(), List.of(frame), source, source);
        Input edges = builder.draw(new Canvas(size, Precision.FULL, List.of(find)));
        PixelRectangle all = PixelRectangle.covering(canvas);
        Step draw = new Step(new Passes.EnlargeAlongEdges(), List.of(frame, edges), placement, all);
        return builder.draw(new Canvas(canvas, Precision.FULL, List.of(draw)));
    }
}
