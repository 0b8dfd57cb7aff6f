package dev.gedanken.app.view.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the moments for a strip of small pictures.
 *
 * @param timeline the session
 * @param pictureWidth of each, in pixels
 */
public record Filmstrip(Timeline timeline, double pictureWidth) {
    /** Pictures are at multiples of this number of steps, because those are available. */
    private static final int DISTANCE = 16;

    /** A picture of a node with its left edge at x. */
    public record Slot(int node, double x) {}

    /** Returns the pictures of the current branch, from the beginning, between two pixels. */
    public List<Slot> slots(Timescale scale, double width) {
        return timeline.isEmpty() ? List.of() : slots(timeline.cursor().branch(), 0, scale, width);
    }

    /** Returns the pictures of a lane's own steps, between two pixels. */
    public List<Slot> slots(Lane lane, Timescale scale, double width) {
        return slots(lane.branch(), lane.forkStep(), scale, width);
    }

    private List<Slot> slots(int branch, int fromStep, Timescale scale, double width) {
        long distance = DISTANCE;
        while (distance / scale.stepsPerPixel() < pictureWidth + 2) {
            distance *= 2;
        }
        List<Slot> slots = new ArrayList<>();
        long last = timeline.node(timeline.nodeAt(branch, Integer.MAX_VALUE)).step();
        long left = (long) Math.floor(Math.max(0, scale.firstStep()) / distance) * distance;
        long own = Math.ceilDiv(fromStep, distance) * distance;
        for (long step = Math.max(left, own);
                step <= last && scale.x(step) < width;
                step += distance) {
            slots.add(new Slot(timeline.nodeAt(branch, (int) step), scale.x(step)));
        }
        return slots;
    }
}
