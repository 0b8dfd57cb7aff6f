package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.plan.Canvas.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A canvas with images of one size side by side, so that the device draws them all at once:
 * starting a canvas costs more than drawing a small one, and a small one keeps only one core busy.
 */
final class Atlas {
    private static final int COLUMNS = 4;

    private final PlanBuilder builder;
    private final PixelSize cell;
    private final Precision precision;
    private final Input image;
    private final List<Step> steps = new ArrayList<>();

    /** Begins an atlas; its steps may read anything drawn or uploaded before. */
    Atlas(PlanBuilder builder, PixelSize cell, Precision precision) {
        this.builder = builder;
        this.cell = cell;
        this.precision = precision;
        this.image = builder.draw(new Canvas(cell, precision, steps));
    }

    /**
     * An image on an atlas.
     *
     * @param image the atlas
     * @param part the image's place on it
     */
    record Cell(Input image, PixelRectangle part) {}

    /** Adds an image; {@code draw} makes the step that draws it at its place. */
    Cell add(Function<PixelRectangle, Step> draw) {
        PixelRectangle part =
                new PixelRectangle(
                        steps.size() % COLUMNS * cell.width(),
                        steps.size() / COLUMNS * cell.height(),
                        cell.width(),
                        cell.height());
        steps.add(draw.apply(part));
        builder.replace(image, new Canvas(size(), precision, steps));
        return new Cell(image, part);
    }

    private PixelSize size() {
        return new PixelSize(
                Math.min(COLUMNS, steps.size()) * cell.width(),
                Math.ceilDiv(steps.size(), COLUMNS) * cell.height());
    }
}
