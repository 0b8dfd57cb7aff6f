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

/** The panels beside the stage: tells them of moments, and the simulation what they need. */
public final class PanelController {
    /** Panels need not change faster than people can read. */
    private static final long PERIOD_NANOS = 95_000_000L;

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final String SPACE = "space";

    private final DockArea docks;
    private final SideDocks sides;
    private final Timeline timeline;
    private final Hud hud;
    private final ReferenceController references;
    private final Consumer<SimulationCommand> simulation;
    private final PauseTransition looking =
            new PauseTransition(Duration.millis((double) PERIOD_NANOS / NANOS_PER_MILLI));
    private long shownNanos;
    private Optional<StagePictures> shown = Optional.empty();
    private Set<Analysis> analyses = Set.of();
    private Optional<SearchSight> searched = Optional.empty();
    private String device = "";
    private PackScores.Found scores = PackScores.Found.NONE;
    private boolean isTimelineShown = true;

    /**
     * Creates the docks.
     *
     * @param middle what they lie beside
     * @param panels everybody's panels
     * @param layout which of them lie where
     * @param hud knows how fast everything is
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

    /** Returns the stage's part of the window with the panels beside it. */
    public SideDocks node() {
        return sides;
    }

    /** Returns the panels alone. */
    public Region docks() {
        return docks.node();
    }

    /** Closes windows of its own: it is shown no longer. */
    public void release() {
        docks.release();
    }

    /** Says what draws the stage. */
    public void showRenderer(String description) {
        device = description;
    }

    /** Knows what another one knew. */
    public void goOnFrom(PanelController before) {
        device = before.device;
        scores = before.scores;
        analyses = before.analyses;
        before.docks.fronts().forEach(docks::reveal);
    }

    /** Says how well the pack did that is played. */
    public void showScores(PackScores.Found found) {
        scores = scores.with(found);
        refresh();
    }

    /** Says how far a search has come. */
    public void showSearch(Optional<SearchSight> sight) {
        searched = sight;
        changed();
    }

    /** Says whether the timeline can be seen, which shows what surprised the model. */
    public void setTimelineShown(boolean isShown) {
        isTimelineShown = isShown;
    }

    /** Shows the docks or takes them away; they keep their share of the window. */
    public void setShown(boolean isShown) {
        sides.setShown(isShown);
    }

    /** Returns which panels lie where. */
    public PanelLayout layout() {
        return sides.panelLayout();
    }

    /** Brings a panel to the front. */
    public void reveal(String panel) {
        docks.reveal(panel);
    }

    /** Returns the ids of all panels with their titles. */
    public Map<String, String> titles() {
        return docks.titles();
    }

    /** Tells the panels of a moment. They come after the first picture, so that it need not wait for them. */
    public void show(StagePictures pictures) {
        boolean isFirst = shown.isEmpty();
        shown = Optional.of(pictures);
        boolean isSoon = System.nanoTime() - shownNanos < PERIOD_NANOS;
        if (isFirst) {
            Platform.runLater(this::refresh);
        } else if (!isSoon || !pictures.snapshot().isRunning()) {
            refresh();
        }
    }

    /** Has the panels look again soon: something else is known of the moment that they show. */
    public void changed() {
        if (looking.getStatus() != Animation.Status.RUNNING) {
            looking.playFromStart();
        }
    }

    private void refresh() {
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
                            scores,
                            hud.readout(shownNanos),
                            device));
            if (!docks.needs().equals(needs)) {
                // A panel that was just opened needs something else; while play is paused, nothing
                // else would ask.
                changed();
            }
            request(); // A panel that was opened just now has needs of its own, also while play is
            // paused.
        }
    }

    /** Has the simulation work out what the open panels need. */
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

    /** Returns the search that was told of last, if it begins at the pictures' moment. */
    private Optional<SearchSight> search(StagePictures pictures) {
        int here = pictures.snapshot().session().cursor().node();
        return docks.needs().contains(PanelNeed.SEARCH)
                ? searched.filter(sight -> sight.node() == here)
                : Optional.empty();
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
        if (docks.shows(SPACE)) {
            wanted.add(Analysis.BELIEFS);
        }
        if (isTimelineShown || docks.shows(SPACE) || needs.contains(PanelNeed.SURPRISE)) {
            wanted.add(Analysis.SURPRISE);
        }
        return wanted;
    }
}
