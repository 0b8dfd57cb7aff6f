package dev.gedanken.app.window.timeline;

import dev.gedanken.app.view.text.BranchNames;
import dev.gedanken.app.view.timeline.Filmstrip;
import dev.gedanken.app.view.timeline.Lane;
import dev.gedanken.app.view.timeline.LaneDetail;
import dev.gedanken.app.view.timeline.LaneDetail.Peak;
import dev.gedanken.app.view.timeline.LaneLayout;
import dev.gedanken.app.view.timeline.StepRange;
import dev.gedanken.app.view.timeline.Timeline;
import dev.gedanken.app.view.timeline.Timescale;
import dev.gedanken.app.window.shared.StraightLines;
import dev.gedanken.plugin.UnitHistory;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * Draws only the visible part of a timeline.
 *
 * @param timeline the timeline
 * @param images the available thumbnails
 * @param colours the theme's colours and font size
 * @param names the displayed names of branches
 * @param scale the visible steps
 * @param layout the layout
 * @param range the selected range
 * @param unit a number of the belief on the way here; empty if none is followed
 * @param widths of names, kept between pictures
 */
record TimelinePainter(
        Timeline timeline,
        ThumbnailImages images,
        TimelineColours colours,
        BranchNames names,
        Timescale scale,
        LaneLayout layout,
        Optional<StepRange> range,
        Optional<UnitHistory> unit,
        TextWidths widths) {
    private static final double PICTURE = LaneLayout.PICTURE;
    private static final double EM_TICK = 80 / 11.0;
    private static final double EM_ERROR = 12 / 11.0;
    private static final double ERROR_SHOWN = 0.25;
    private static final double ERROR_OPACITY = 0.45;
    private static final double RANGE_OPACITY = 0.2;
    private static final double MARK = 3;
    private static final double PEAK = 5;
    private static final double NAME_GAP = 8;
    private static final double NAME_EDGE = 18;
    private static final double NAME_PADDING = 3;
    private static final double EM_NAME_HEIGHT = 15 / 11.0;

    private Font font() {
        return Font.font(colours.typeSize());
    }

    private Optional<Lane> lane(double y) {
        List<Lane> lanes = timeline.lanes();
        int row = layout.row(y);
        return y < layout.lanesTop() || row < 0 || row >= lanes.size()
                ? Optional.empty()
                : Optional.of(lanes.get(row));
    }

    /** Returns the lane whose name is at a position in a timeline of that width. */
    Optional<Lane> named(double x, double y, double width) {
        return lane(y).filter(lane ->
                Math.abs(y - layout.y(lane.row())) <= layout.em(EM_NAME_HEIGHT) / 2 + 1
                        && isInName(lane, x, width));
    }

    private boolean isInName(Lane lane, double x, double width) {
        double left = nameX(lane, width);
        return x >= left && x <= left + nameWidth(lane);
    }

    /** Returns the peak at a position, or close to it. */
    Peak peakAt(double x, double y) {
        return lane(y).filter(lane -> y <= layout.y(lane.row()))
                .flatMap(lane -> nearestPeak(lane, (int) x))
                .map(LaneDetail::peak)
                .orElse(Peak.NONE);
    }

    private Optional<LaneDetail> nearestPeak(Lane lane, int x) {
        return timeline.details(lane, scale, x - (int) PEAK, x + (int) PEAK + 1).stream()
                .filter(LaneDetail::isPeak)
                .min(Comparator.comparingInt(detail -> Math.abs(detail.x() - x)));
    }

    /**
     * A name is next to its lane's line, right of its end; within the view while the line is
     * visible.
     */
    private double nameX(Lane lane, double width) {
        double beside = scale.x(lane.lastStep()) + NAME_GAP;
        double most = Math.max(NAME_GAP, width - nameWidth(lane) - NAME_EDGE);
        return scale.x(lane.forkStep()) < width ? Math.min(beside, most) : beside;
    }

    private double nameWidth(Lane lane) {
        return widths.of(nameOf(lane), colours.typeSize());
    }

    private String nameOf(Lane lane) {
        String name = names.shown(lane.name());
        return lane.isPinned() ? name + " ●" : name;
    }

    void paint(GraphicsContext pen, double width, double height) {
        pen.clearRect(0, 0, width, height);
        pen.setFont(font());
        pen.setTextBaseline(VPos.CENTER);
        if (timeline.isEmpty()) {
            return;
        }
        range.ifPresent(chosen -> {
            pen.setFill(colours.accent().deriveColor(0, 1, 1, RANGE_OPACITY));
            double left = scale.x(chosen.first());
            pen.fillRect(left, 0, scale.x(chosen.last()) - left, height);
        });
        ruler(pen, width, height);
        if (!layout.isIllustrated()) {
            film(pen, film().slots(scale, width), layout.picturesTop(0));
        }
        for (Lane lane : shownLanes()) {
            if (layout.isIllustrated()) {
                film(pen, film().slots(lane, scale, width), layout.picturesTop(lane.row()));
            }
            lane(pen, lane, width, height);
        }
        unit.ifPresent(
                history -> new UnitCurve(history).paint(pen, scale, curveTop(), width, colours));
        cursor(pen, height);
    }

    private void ruler(GraphicsContext pen, double width, double height) {
        long ticks = scale.tickSteps(layout.em(EM_TICK));
        long step = (long) Math.ceil(scale.firstStep() / ticks) * ticks;
        for (; scale.x(step) < width; step += ticks) {
            double x = Math.round(scale.x(step)) + 0.5;
            pen.setStroke(colours.line());
            StraightLines.vertical(pen, x, layout.rulerHeight() - 6, height);
            pen.setFill(colours.text());
            pen.fillText(Long.toString(step), x + 4, layout.rulerHeight() / 2);
        }
    }

    private Filmstrip film() {
        return new Filmstrip(timeline, PICTURE);
    }

    private List<Lane> shownLanes() {
        List<Lane> lanes = timeline.lanes();
        int first = Math.clamp(layout.firstRow(), 0, lanes.size());
        int last = Math.min(lanes.size(), layout.row(layout.height()) + 1);
        return lanes.subList(first, Math.max(first, last));
    }

    /** Returns all moments whose pictures are visible. */
    List<Integer> pictured(double width) {
        Stream<Filmstrip.Slot> slots =
                layout.isIllustrated()
                        ? shownLanes().stream()
                                .flatMap(lane -> film().slots(lane, scale, width).stream())
                        : film().slots(scale, width).stream();
        return slots.map(Filmstrip.Slot::node).toList();
    }

    /** The curve of a number is drawn over the pictures of the current branch. */
    private double curveTop() {
        int played = timeline.cursor().branch();
        return timeline.lanes().stream()
                .filter(lane -> lane.branch() == played)
                .mapToDouble(lane -> layout.picturesTop(lane.row()))
                .findFirst()
                .orElse(layout.picturesTop(layout.firstRow()));
    }

    private void film(GraphicsContext pen, List<Filmstrip.Slot> slots, double top) {
        pen.setFill(colours.line());
        for (Filmstrip.Slot slot : slots) {
            images.get(slot.node())
                    .ifPresentOrElse(
                            image -> pen.drawImage(image, slot.x() + 1, top, PICTURE, PICTURE),
                            () -> pen.fillRect(slot.x() + 1, top, PICTURE, PICTURE));
        }
    }

    private void lane(GraphicsContext pen, Lane lane, double width, double height) {
        double y = layout.y(lane.row());
        double left = scale.x(lane.forkStep());
        double right = scale.x(lane.lastStep());
        boolean isPlayed = lane.branch() == timeline.cursor().branch();
        Color colour = Color.web("#%06x".formatted(lane.rgb()));
        pen.setStroke(colour);
        pen.setLineWidth(isPlayed ? 3 : 1.5);
        if (right >= 0 && left <= width) {
            StraightLines.horizontal(
                    pen, Math.max(0, left), Math.min(width, Math.max(left + 2, right)), y);
        }
        if (lane.parentRow() >= 0 && left >= 0 && left <= width) {
            double from = Math.max(layout.lanesTop(), layout.y(lane.parentRow()));
            StraightLines.vertical(pen, left, Math.min(from, height), y);
        }
        pen.setLineWidth(1);
        details(pen, lane, colour, y, width);
        name(pen, lane, right, y, width);
    }

    private void details(GraphicsContext pen, Lane lane, Color colour, double y, double width) {
        List<LaneDetail> details = timeline.details(lane, scale, 0, (int) width);
        if (details.isEmpty()) {
            return;
        }
        pen.setFill(colour.deriveColor(0, 1, 1, ERROR_OPACITY));
        int count = details.size();
        double[] x = new double[count + 2];
        double[] heights = new double[count + 2];
        for (int i = 0; i < count; i++) {
            x[i] = details.get(i).x();
            heights[i] = y - errorHeight(details.get(i));
        }
        x[count] = x[count - 1];
        x[count + 1] = x[0];
        heights[count] = y;
        heights[count + 1] = y;
        pen.fillPolygon(x, heights, count + 2);
        pen.setFill(colours.mark());
        pen.setStroke(colours.mark());
        details.forEach(detail -> marks(pen, detail, y));
    }

    private double errorHeight(LaneDetail detail) {
        return layout.em(EM_ERROR) * Math.min(1, detail.error() / ERROR_SHOWN);
    }

    private void marks(GraphicsContext pen, LaneDetail detail, double y) {
        double x = detail.x() + 0.5;
        double top = y - errorHeight(detail) - PEAK - 1;
        switch (detail.peak()) {
            case NONE -> {}
            case ERROR -> pen.strokeOval(x - PEAK / 2, top, PEAK, PEAK);
            case SURPRISE -> pen.fillOval(x - PEAK / 2, top, PEAK, PEAK);
        }
        if (detail.isIntervened()) {
            pen.fillPolygon(
                    new double[] {x, x + MARK + 1, x, x - MARK - 1},
                    new double[] {y - MARK - 1, y, y + MARK + 1, y},
                    4);
        }
    }

    private void name(GraphicsContext pen, Lane lane, double right, double y, double width) {
        double x = nameX(lane, width);
        if (x >= width || right < -nameWidth(lane)) {
            return;
        }
        double height = layout.em(EM_NAME_HEIGHT);
        pen.setFill(colours.background());
        pen.fillRect(x - NAME_PADDING, y - height / 2, nameWidth(lane) + 2 * NAME_PADDING, height);
        pen.setFill(
                lane.branch() == timeline.cursor().branch() ? colours.accent() : colours.text());
        pen.fillText(nameOf(lane), x, y);
    }

    private void cursor(GraphicsContext pen, double height) {
        double x = Math.round(scale.x(timeline.here().step())) + 0.5;
        pen.setStroke(colours.accent());
        pen.setFill(colours.accent());
        pen.setLineWidth(colours.stroke());
        StraightLines.vertical(pen, x, 0, height);
        pen.setLineWidth(1);
        pen.fillPolygon(
                new double[] {x - 6, x + 6, x + 6, x, x - 6}, new double[] {0, 0, 6, 13, 6}, 5);
    }
}
