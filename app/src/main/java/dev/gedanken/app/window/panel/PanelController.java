package dev.gedanken.app.window.panel;

import dev.gedanken.app.settings.Preferences.PanelLayout;
import dev.gedanken.app.stage.StagePictures;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.app.studio.command.StageCommand.Analysis;
import dev.gedanken.app.view.hud.Hud;
import dev.gedanken.app.view.timeline.Timeline;
import dev.gedanken.app.window.dock.DockArea;
import dev.gedanken.app.window.dock.SideDocks;
import dev.gedanken.app.window.latent.ReferenceController;
import dev.gedanken.app.window.theme.ThemeApplier;
import dev.gedanken.plugin.PanelFactory;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelNeed;
import dev.gedanken.plugin.PlanSight;
import dev.gedanken.plugin.ProbeReading;
import dev.gedanken.plugin.SearchSight;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** The panels next to the stage: passes moments to them, and their needs to the simulation. */
public final class PanelController {
    /** Panels need not change faster than people can read. */
    private static final long PERIOD_NANOS = 95_000_000L;

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final String SPACE = "space";
    private static final int NO_NODE = dev.gedanken.rollout.Node.NONE;

    private final DockArea docks;
    private final SideDocks sides;
    private final Timeline timeline;
    private final Hud hud;
    private final ReferenceController references;
    private final Consumer<SimulationCommand> simulation;
    private final PauseTransition looking =
            new PauseTransition(Duration.millis((double) PERIOD_NANOS / NANOS_PER_MILLI));
    private long shownNanos = System.nanoTime() - PERIOD_NANOS;
    private Optional<StagePictures> shown = Optional.empty();
    private Set<Analysis> analyses = Set.of();
    private Optional<SearchSight> searched = Optional.empty();
    private Optional<PlanSight> planned = Optional.empty();
    private String device = "";
    private PackScores.Found scores = PackScores.Found.NONE;
    private boolean isTimelineShown = true;
    private boolean isRefreshWaiting;

    /**
     * Creates the docks.
     *
     * @param middle the node next to them
     * @param panels all available panels
     * @param layout their arrangement
     * @param hud the performance figures
     * @param references reads beliefs
     * @param themeApplier gives a theme to panels that are dragged out
     */
    public PanelController(
            Node middle,
            List<PanelFactory> panels,
            PanelHost host,
            PanelLayout layout,
            Timeline timeline,
            Hud hud,
            ReferenceController references,
            ThemeApplier themeApplier,
            Consumer<SimulationCommand> simulation) {
        this.timeline = timeline;
        this.hud = hud;
        this.references = references;
        this.simulation = simulation;
        looking.setOnFinished(event -> refresh());
        docks = new DockArea(panels, host, layout, themeApplier, this::refresh);
        sides = new SideDocks(middle, docks, layout);
    }

    /** Returns the stage's part of the window with the panels next to it. */
    public SideDocks node() {
        return sides;
    }

    /** Returns only the panels. */
    public Region docks() {
        return docks.node();
    }

    /** Closes its separate windows because it is no longer shown. */
    public void release() {
        shown = Optional.empty();
        docks.release();
    }

    /** Shows what draws the stage. */
    public void showRenderer(String description) {
        device = description;
    }

    /** Adopts the state of another controller. */
    public void goOnFrom(PanelController before) {
        device = before.device;
        scores = before.scores;
        analyses = before.analyses;
        searched = before.searched;
        planned = before.planned;
        before.docks.fronts().forEach(docks::reveal);
    }

    /** Sets the scores of the current pack. */
    public void showScores(PackScores.Found found) {
        scores = scores.with(found);
        refresh();
    }

    /** Sets the progress of a search. */
    public void showSearch(Optional<SearchSight> sight) {
        searched = sight;
        changed();
    }

    /** Sets the progress of a plan. */
    public void showPlan(Optional<PlanSight> sight) {
        planned = sight;
        changed();
    }

    /** Returns the progress of the plan that is shown, if there is one. */
    public Optional<PlanSight> planned() {
        return planned;
    }

    /** Sets whether the timeline, which shows the model's surprise, is visible. */
    public void setTimelineShown(boolean isShown) {
        isTimelineShown = isShown;
    }

    /** Shows or hides the docks; they keep their share of the window. */
    public void setShown(boolean isShown) {
        sides.setShown(isShown);
    }

    /** Returns the arrangement of the panels. */
    public PanelLayout layout() {
        return sides.panelLayout();
    }

    /** Brings a panel to the front. */
    public void reveal(String panel) {
        docks.reveal(panel);
    }

    /** Returns the ids and titles of all panels. */
    public Map<String, String> titles() {
        return docks.titles();
    }

    /**
     * Passes a moment to the panels. They appear after the first picture, so that it need not wait
     * for them.
     */
    public void show(StagePictures pictures) {
        shown = Optional.of(pictures);
        boolean isSoon = System.nanoTime() - shownNanos < PERIOD_NANOS;
        if (!isSoon || !pictures.snapshot().isRunning()) {
            refreshAfterStage();
        }
    }

    /** The stage answers a key first: nobody waits for a panel. */
    private void refreshAfterStage() {
        if (!isRefreshWaiting) {
            isRefreshWaiting = true;
            Platform.runLater(this::refresh);
        }
    }

    /** Updates the panels soon, because there is new information about their moment. */
    public void changed() {
        if (looking.getStatus() != Animation.Status.RUNNING) {
            looking.playFromStart();
        }
    }

    private void refresh() {
        isRefreshWaiting = false;
        if (!timeline.isEmpty()) {
            shown.ifPresent(this::tell);
        }
    }

    private void tell(StagePictures pictures) {
        shownNanos = System.nanoTime();
        request();
        if (docks.node().isVisible()) {
            Set<PanelNeed> needs = docks.needs();
            docks.show(
                    PanelMoments.of(
                            pictures,
                            timeline,
                            probe(pictures),
                            search(pictures),
                            plan(pictures),
                            scores,
                            hud.readout(shownNanos),
                            device));
            if (!docks.needs().equals(needs)) {
                // A panel that was just opened has other needs; while play is paused, nothing else
                // would trigger an update.
                changed();
            }
            request(); // A panel that was just opened has its own needs, even while play is paused.
        }
    }

    /** Requests the needs of the open panels from the simulation. */
    private void request() {
        Set<Analysis> wanted = wanted();
        if (!wanted.equals(analyses)) {
            analyses = wanted;
            simulation.accept(new StageCommand.RequestAnalyses(wanted));
        }
    }

    private Optional<ProbeReading> probe(StagePictures pictures) {
        return docks.needs().contains(PanelNeed.PROBE)
                ? Optional.of(references.read(pictures.snapshot()))
                : Optional.empty();
    }

    /** Returns the last reported search, if it begins at the pictures' moment. */
    private Optional<SearchSight> search(StagePictures pictures) {
        int here = pictures.snapshot().session().cursor().node();
        return docks.needs().contains(PanelNeed.SEARCH)
                ? searched.filter(sight -> sight.node() == here)
                : Optional.empty();
    }

    /**
     * Returns the last reported plan, if it begins at the pictures' moment, or if it led to that
     * moment.
     */
    private Optional<PlanSight> plan(StagePictures pictures) {
        int here = pictures.snapshot().session().cursor().node();
        return docks.needs().contains(PanelNeed.PLAN)
                ? planned.filter(sight -> sight.node() == here || sight.node() == before(here))
                : Optional.empty();
    }

    /** The tree's news may come later than the picture of its newest moment. */
    private int before(int node) {
        return node < timeline.size() ? timeline.node(node).parent() : NO_NODE;
    }

    private Set<Analysis> wanted() {
        Set<Analysis> wanted = EnumSet.noneOf(Analysis.class);
        Set<PanelNeed> needs = docks.needs();
        if (needs.contains(PanelNeed.NEXT_FRAMES)) {
            wanted.add(Analysis.NEXT_FRAMES);
        }
        if (needs.contains(PanelNeed.PRIOR_SAMPLES)) {
            wanted.add(Analysis.PRIOR_SAMPLES);
        }
        if (needs.contains(PanelNeed.DIVERGENCE)) {
            wanted.add(Analysis.EFFECTS);
        }
        if (needs.contains(PanelNeed.SURPRISE)) {
            wanted.add(Analysis.SURPRISE_OF_DREAMS);
        }
        if (needs.contains(PanelNeed.SEARCH)) {
            wanted.add(Analysis.SEARCH);
        }
        if (needs.contains(PanelNeed.PLAN)) {
            wanted.add(Analysis.PLAN);
        }
        if (needs.contains(PanelNeed.PROBE)) {
            wanted.add(Analysis.BELIEF_VECTOR);
        }
        if (docks.shows(SPACE)) {
            wanted.add(Analysis.BELIEFS);
        }
        if (isTimelineShown || docks.shows(SPACE) || needs.contains(PanelNeed.SURPRISE)) {
            wanted.add(Analysis.SURPRISE);
        }
        return wanted;
    }
}
