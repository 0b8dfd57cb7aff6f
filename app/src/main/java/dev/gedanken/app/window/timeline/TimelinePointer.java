package dev.gedanken.app.window.timeline;

import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.view.timeline.Lane;
import dev.gedanken.app.view.timeline.LaneDetail.Peak;
import dev.gedanken.app.view.timeline.LaneLayout;
import dev.gedanken.app.view.timeline.StepRange;
import dev.gedanken.app.view.timeline.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * The mouse on the timeline: dragging moves through time, and with Shift it selects a range; a name
 * can be dragged; a resting mouse shows a tooltip.
 */
final class TimelinePointer {
    private final TimelineView view;
    private final Timeline timeline;
    private final Texts texts;
    private final Consumer<SimulationCommand> simulation;
    private final BranchDragSource carrier;
    private final TimelineHint hint;
    private boolean isScrubbing;
    private boolean isChoosing;
    private Optional<StepRange> range = Optional.empty();

    /**
     * Creates it and listens to the view's mouse.
     *
     * @param simulation receives where the user goes
     * @param files writes the branches that the user drags out
     */
    TimelinePointer(
            TimelineView view,
            Timeline timeline,
            Texts texts,
            Consumer<SimulationCommand> simulation,
            BranchFiles files) {
        this.view = view;
        this.timeline = timeline;
        this.texts = texts;
        this.simulation = simulation;
        carrier = new BranchDragSource(view, files, view::presentPicture);
        hint = new TimelineHint(view);
        view.setOnMousePressed(this::pressed);
        view.setOnMouseDragged(this::dragged);
        view.setOnMouseReleased(this::released);
        view.setOnMouseMoved(this::hint);
    }

    /** Returns the selected steps. */
    Optional<StepRange> range() {
        return range;
    }

    /** Returns whether time follows the mouse, so that the view must not scroll. */
    boolean isScrubbing() {
        return isScrubbing;
    }

    /**
     * Shows the purpose of a name by the mouse pointer and a tooltip, and the meaning of a dot by a
     * tooltip.
     */
    private void hint(MouseEvent event) {
        boolean isOnName = nameAt(event).isPresent();
        view.setCursor(isOnName ? Cursor.OPEN_HAND : null);
        hint.offer(isOnName ? Optional.of(texts.of("timeline.name")) : peakWords(event));
    }

    private Optional<String> peakWords(MouseEvent event) {
        Peak peak =
                timeline.isEmpty() ? Peak.NONE : view.painter().peakAt(event.getX(), event.getY());
        return switch (peak) {
            case NONE -> Optional.empty();
            case ERROR -> Optional.of(texts.of("timeline.peak.error"));
            case SURPRISE -> Optional.of(texts.of("timeline.peak.surprise"));
        };
    }

    private Optional<Lane> nameAt(MouseEvent event) {
        return timeline.isEmpty()
                ? Optional.empty()
                : view.painter().named(event.getX(), event.getY(), view.getWidth());
    }

    private void pressed(MouseEvent event) {
        carrier.press(
                event.getButton() == MouseButton.PRIMARY ? nameAt(event) : Optional.empty(), event);
        if (carrier.isHolding()) {
            return;
        }
        boolean isPrimary = event.getButton() == MouseButton.PRIMARY;
        isChoosing = isPrimary && event.isShiftDown();
        isScrubbing = isPrimary && !isChoosing;
        if (isChoosing) {
            int step = stepAt(event);
            range = Optional.of(new StepRange(step, step));
        } else {
            range = Optional.empty();
        }
        dragged(event);
        view.paintSoon();
    }

    private void dragged(MouseEvent event) {
        if (carrier.isHolding()) {
            carrier.drag(event);
            return;
        }
        if (isChoosing) {
            range = range.map(chosen -> chosen.to(stepAt(event)));
            view.paintSoon();
        }
        if (!isScrubbing || timeline.isEmpty()) {
            return;
        }
        goTo(event, branchAt(event));
    }

    private void released(MouseEvent event) {
        if (carrier.release()) {
            goTo(event, branchAt(event));
        }
        isScrubbing = false;
        isChoosing = false;
    }

    private void goTo(MouseEvent event, int branch) {
        int node = timeline.nodeAt(branch, stepAt(event));
        if (node != timeline.cursor().node()) {
            simulation.accept(new TreeCommand.GoTo(node));
        }
    }

    private int stepAt(MouseEvent event) {
        return (int) Math.round(view.scale().step(Math.clamp(event.getX(), 0, view.getWidth())));
    }

    /** Returns the branch on whose lane a drag began; the current one if it began on none. */
    private int branchAt(MouseEvent event) {
        boolean isPress = event.getEventType() != MouseEvent.MOUSE_DRAGGED;
        List<Lane> lanes = timeline.lanes();
        LaneLayout layout = view.laneLayout();
        int row = layout.row(event.getY());
        boolean isOnLane = event.getY() > layout.lanesTop() && row >= 0 && row < lanes.size();
        return isPress && isOnLane ? lanes.get(row).branch() : timeline.cursor().branch();
    }
}
