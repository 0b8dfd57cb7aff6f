package dev.gedanken.renderer.space;

import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.space.SpaceScene.Axes;
import dev.gedanken.renderer.space.SpaceScene.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Decides which labels of a scene are visible in a picture, and where. */
public final class PlacedLabels {
    private static final int MOST_LABELS = 256;
    private static final int LIFT_PIXELS = 6;

    private PlacedLabels() {}

    /**
     * A visible label.
     *
     * @param label the label
     * @param place the place of its image; entirely inside the picture
     */
    public record Placed(Label label, PixelRectangle place) {}

    /**
     * Places labels above their points, the names of the axes first; leaves out labels that are
     * behind the camera, extend beyond the picture or would hide an earlier label.
     *
     * @param size how large the image of a label is
     */
    public static List<Placed> of(
            SpaceScene scene,
            Camera camera,
            SpaceStyle style,
            PixelSize picture,
            Function<Label, PixelSize> size) {
        List<Placed> placed = new ArrayList<>();
        for (Label label : all(scene, style)) {
            if (placed.size() < MOST_LABELS) {
                place(label, camera, picture, size)
                        .filter(rectangle -> isFree(rectangle, placed))
                        .ifPresent(rectangle -> placed.add(new Placed(label, rectangle)));
            }
        }
        return List.copyOf(placed);
    }

    private static List<Label> all(SpaceScene scene, SpaceStyle style) {
        List<Label> labels = new ArrayList<>();
        scene.axes().ifPresent(axes -> addNames(axes, scene.points().bounds(), style, labels));
        labels.addAll(scene.labels());
        labels.removeIf(label -> label.text().isBlank());
        return labels;
    }

    private static void addNames(Axes axes, Bounds box, SpaceStyle style, List<Label> labels) {
        Position from = box.least();
        Position to = box.most();
        int rgb = style.axisRgb();
        labels.add(new Label(new Position(to.x(), from.y(), from.z()), axes.x(), rgb));
        labels.add(new Label(new Position(from.x(), to.y(), from.z()), axes.y(), rgb));
        labels.add(new Label(new Position(from.x(), from.y(), to.z()), axes.z(), rgb));
    }

    private static Optional<PixelRectangle> place(
            Label label, Camera camera, PixelSize picture, Function<Label, PixelSize> size) {
        return camera.see(label.at(), picture)
                .map(seen -> above(seen, size.apply(label)))
                .filter(rectangle -> isInside(rectangle, picture));
    }

    private static PixelRectangle above(Camera.Seen seen, PixelSize size) {
        return new PixelRectangle(
                Math.round(seen.x() - size.width() / 2f),
                Math.round(seen.y()) - size.height() - LIFT_PIXELS,
                size.width(),
                size.height());
    }

    private static boolean isInside(PixelRectangle rectangle, PixelSize picture) {
        return rectangle.intersection(PixelRectangle.covering(picture)).equals(rectangle);
    }

    private static boolean isFree(PixelRectangle rectangle, List<Placed> placed) {
        return placed.stream().allMatch(other -> other.place().intersection(rectangle).isEmpty());
    }
}
