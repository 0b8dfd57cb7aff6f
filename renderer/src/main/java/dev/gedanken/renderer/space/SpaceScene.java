package dev.gedanken.renderer.space;

import java.util.List;
import java.util.Optional;

/**
 * The content of a scene in space.
 *
 * @param points the points; each can be picked
 * @param trajectories paths through them
 * @param labels words at places; a label that would hide an earlier one is left out
 * @param axes names of the axes, which are drawn along the box around all points; without names, no
 *     axes are drawn
 */
public record SpaceScene(
        PointCloud points, List<Trajectory> trajectories, List<Label> labels, Optional<Axes> axes) {

    public SpaceScene {
        trajectories = List.copyOf(trajectories);
        labels = List.copyOf(labels);
        for (Trajectory trajectory : trajectories) {
            trajectory.requireWithin(points.size());
        }
    }

    /**
     * A text at a place.
     *
     * @param at the place
     * @param text one line
     * @param colour {@code 0xRRGGBB}
     */
    public record Label(Position at, String text, int colour) {}

    /** The names of the axes. */
    public record Axes(String x, String y, String z) {}

    /** Returns a scene with only points. */
    public static SpaceScene of(PointCloud points) {
        return new SpaceScene(points, List.of(), List.of(), Optional.empty());
    }

    /** Returns this scene with paths. */
    public SpaceScene withTrajectories(List<Trajectory> paths) {
        return new SpaceScene(points, paths, labels, axes);
    }

    /** Returns this scene with words. */
    public SpaceScene withLabels(List<Label> words) {
        return new SpaceScene(points, trajectories, words, axes);
    }

    /** Returns this scene with named axes. */
    public SpaceScene withAxes(Axes names) {
        return new SpaceScene(points, trajectories, labels, Optional.of(names));
    }
}
