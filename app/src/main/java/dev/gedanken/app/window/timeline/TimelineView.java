package dev.gedanken.app.window.timeline;

import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.view.text.BranchNames;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.view.timeline.Filmstrip;
import dev.gedanken.app.view.timeline.LaneLayout;
import dev.gedanken.app.view.timeline.StepRange;
import dev.gedanken.app.view.timeline.Timeline;
import dev.gedanken.app.view.timeline.Timescale;
import dev.gedanken.plugin.UnitHistory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.Image;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/**
 * The session's tree under the stage: time to the right, a lane for each branch. Dragging moves
 * through time, and the wheel zooms; with Shift the wheel scrolls, and with Alt or over many lanes
 * it moves up and down.
 */
public final class TimelineView extends TimelineColours {
    private static final double HEIGHT = 170;
    private static final double MOST_SHARE = 0.25;
    private static final double MOST_DRAGGED_SHARE = 0.7;
    private static final int LANES = 3;
    private static final double WHEEL_NOTCH = 40;

    /** The picture rate during play; more would not be noticed. */
    private static final Duration PLAY_PERIOD = Duration.millis(90);

    private static final long PLAY_PERIOD_NANOS = 90_000_000L;

    private final Canvas canvas = new Canvas();
    private final TimelineGrip grip = new TimelineGrip(this);
    private final ScrollBar rows = new ScrollBar();
    private final ThumbnailImages images;
    private final PauseTransition later = new PauseTransition(PLAY_PERIOD);
    private final Timeline timeline;
    private final Consumer<SimulationCommand> simulation;
    private Timescale scale = Timescale.FIRST;
    private int firstRow;
    private final Texts texts;
    private final TimelinePointer pointer;
    private Optional<UnitHistory> unit = Optional.empty();
    private final TextWidths widths = new TextWidths();
    private boolean isPaintWaiting;
    private int followed = -1;
    private int followedBranch = -1;
    private OptionalDouble wantedHeight = OptionalDouble.empty();
    private long paintedNanos;

    /**
     * Creates a view.
     *
     * @param timeline its content; call {@link #changed} after changing it
     * @param images the available thumbnails
     * @param simulation receives where the user goes
     * @param texts in the window's language
     * @param files writes the branches that the user drags out
     */
    public TimelineView(
            Timeline timeline,
            ThumbnailImages images,
            Texts texts,
            Consumer<SimulationCommand> simulation,
            BranchFiles files) {
        this.timeline = timeline;
        this.images = images;
        this.texts = texts;
        this.simulation = simulation;
        setId("timeline");
        getStyleClass().add("timeline");
        setAccessibleText(texts.of("timeline.accessible"));
        rows.setOrientation(Orientation.VERTICAL);
        rows.setId("timeline-rows");
        rows.setVisible(false);
        rows.setUnitIncrement(1);
        rows.valueProperty().addListener(change -> scrollTo((int) Math.round(rows.getValue())));
        getChildren().addAll(canvas, rows, grip);
        pointer = new TimelinePointer(this, timeline, texts, simulation, files);
        setOnScroll(this::scrolled);
        later.setOnFinished(event -> paintSoon());
        sceneProperty().flatMap(Scene::heightProperty).addListener(change -> requestLayout());
    }

    /** Adds a thumbnail. */
    public void show(TreeEvent.Seen seen) {
        images.put(seen.node(), seen.thumbnail());
        paintSoon();
    }

    /** Shows the history of a number of the belief; empty for none. */
    public void show(Optional<UnitHistory> history) {
        if (!history.equals(unit)) {
            unit = history;
            paintSoon();
        }
    }

    /** Drops the pictures of another session. */
    public void beginAnother() {
        images.clear();
        scale = Timescale.FIRST;
        firstRow = 0;
        followed = -1;
        followedBranch = -1;
    }

    /** Shows the changed timeline. */
    public void changed() {
        if (getWidth() > 0
                && !timeline.isEmpty()
                && !pointer.isScrubbing()
                && followed != timeline.cursor().node()) {
            followed = timeline.cursor().node();
            scale = scale.showing((double) timeline.here().step(), getWidth());
            followBranch();
        }
        if (System.nanoTime() - paintedNanos >= PLAY_PERIOD_NANOS) {
            paintSoon();
        } else {
            later.playFromStart();
        }
    }

    /** When the driven lane changes, it is scrolled into view. */
    private void followBranch() {
        int branch = timeline.cursor().branch();
        if (branch != followedBranch) {
            followedBranch = branch;
            timeline.lanes().stream()
                    .filter(lane -> lane.branch() == branch)
                    .findFirst()
                    .ifPresent(lane -> firstRow = laneLayout().firstRowShowing(lane.row()));
        }
    }

    private void scrollTo(int row) {
        if (row != firstRow) {
            firstRow = row;
            paintSoon();
        }
    }

    /** Sets its height, limited by the window. */
    void setWantedHeight(double height) {
        wantedHeight = OptionalDouble.of(height);
        requestLayout();
        getParent().requestLayout();
    }

    /** Adopts the height of another view. */
    public void goOnFrom(TimelineView before) {
        wantedHeight = before.wantedHeight;
    }

    /** Shows more (positive) or less detail around the cursor. */
    public void zoom(double notches) {
        double x = timeline.isEmpty() ? 0 : scale.x(timeline.here().step());
        scale = scale.zoomed(notches, Math.clamp(x, 0, getWidth()), getWidth());
        paintSoon();
    }

    /** Moves along time by a number of pixels, to later steps if positive. */
    public void move(double pixels) {
        scale = scale.moved(pixels);
        paintSoon();
    }

    /** Returns the visible steps and their scale. */
    public Timescale scale() {
        return scale;
    }

    /** Returns the latest thumbnail that it shows, if there is one. */
    Optional<Image> presentPicture() {
        return new Filmstrip(timeline, LaneLayout.PICTURE)
                .slots(scale, getWidth()).stream()
                        .map(slot -> images.get(slot.node()))
                        .flatMap(Optional::stream)
                        .reduce((earlier, later) -> later);
    }

    /** Returns the moments of the selected range; those of the whole branch if there is none. */
    public List<Integer> chosenNodes() {
        return timeline.isEmpty()
                ? List.of()
                : pointer.range().orElse(new StepRange(0, Integer.MAX_VALUE)).nodes(timeline);
    }

    private void scrolled(ScrollEvent event) {
        double notches = event.getDeltaY() / WHEEL_NOTCH;
        if (event.isAltDown()) {
            int most = laneLayout().lastFirstRow();
            firstRow = Math.clamp(firstRow - Math.round(notches), 0, most);
        } else if (event.isShiftDown() || event.getDeltaX() != 0) {
            scale = scale.moved(-event.getDeltaX() - event.getDeltaY());
        } else {
            scale = scale.zoomed(notches, event.getX(), getWidth());
        }
        event.consume();
        paintSoon();
    }

    /**
     * There is space for at least one lane, and the stage keeps most of a small window; both
     * heights depend on the font size.
     */
    @Override
    protected double computeMinHeight(double width) {
        return laneLayout().heightOf(1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double wanted = Math.max(HEIGHT, laneLayout().heightOf(LANES));
        if (getScene() != null && wantedHeight.isPresent()) {
            double least = computeMinHeight(width);
            double most = Math.max(least, MOST_DRAGGED_SHARE * getScene().getHeight());
            return Math.clamp(wantedHeight.getAsDouble(), least, most);
        }
        return getScene() == null
                ? wanted
                : Math.clamp(MOST_SHARE * getScene().getHeight(), computeMinHeight(width), wanted);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        grip.resizeRelocate(0, 0, getWidth(), TimelineGrip.HEIGHT);
        layOutRows();
        paint();
    }

    private void layOutRows() {
        LaneLayout layout = laneLayout();
        int most = layout.lastFirstRow();
        firstRow = Math.min(firstRow, most);
        rows.setVisible(most > 0);
        rows.setMax(most);
        rows.setVisibleAmount((double) most * layout.rows() / Math.max(1, layout.lanes()));
        rows.setBlockIncrement(layout.rows());
        rows.setValue(firstRow);
        double wide = rows.prefWidth(-1);
        double top = layout.lanesTop();
        rows.resizeRelocate(getWidth() - wide, top, wide, Math.max(0, getHeight() - top));
    }

    /** Paints with the next picture of the window, only once however much has happened. */
    void paintSoon() {
        if (!isPaintWaiting) {
            isPaintWaiting = true;
            requestLayout();
        }
    }

    TimelinePainter painter() {
        return new TimelinePainter(
                timeline,
                images,
                this,
                new BranchNames(texts),
                scale,
                laneLayout(),
                pointer.range(),
                unit,
                widths);
    }

    LaneLayout laneLayout() {
        int lanes = timeline.isEmpty() ? 0 : timeline.lanes().size();
        return new LaneLayout(typeSize(), getHeight(), lanes, firstRow);
    }

    private void paint() {
        isPaintWaiting = false;
        paintedNanos = System.nanoTime();
        if (!isVisible() || getWidth() < 1) {
            return;
        }
        painter().paint(canvas.getGraphicsContext2D(), getWidth(), getHeight());
        if (!timeline.isEmpty()) {
            images.ask(painter().pictured(getWidth()), simulation);
        }
    }
}
