package dev.gedanken.app.window;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.settings.Preferences.PanelLayout;
import dev.gedanken.app.stage.StagePictures;
import dev.gedanken.app.studio.command.WindowCommand.Part;
import dev.gedanken.app.view.hud.Hud;
import dev.gedanken.app.view.hud.HudReadout;
import dev.gedanken.app.view.playback.Playback;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.view.timeline.Timeline;
import dev.gedanken.app.window.controls.ControlBar;
import dev.gedanken.app.window.controls.StudioMenus;
import dev.gedanken.app.window.latent.LatentSpaceController;
import dev.gedanken.app.window.latent.ReferenceController;
import dev.gedanken.app.window.overlay.Overlays;
import dev.gedanken.app.window.panel.PackScores;
import dev.gedanken.app.window.panel.PanelController;
import dev.gedanken.app.window.panel.StageClicks;
import dev.gedanken.app.window.panel.StudioPanelHost;
import dev.gedanken.app.window.services.StudioServices;
import dev.gedanken.app.window.shared.UiContext;
import dev.gedanken.app.window.shared.WindowParts;
import dev.gedanken.app.window.stage.StageStack;
import dev.gedanken.app.window.status.HudBar;
import dev.gedanken.app.window.status.NoticeArea;
import dev.gedanken.app.window.status.TaskList;
import dev.gedanken.app.window.status.TaskRow;
import dev.gedanken.app.window.theme.Appearance;
import dev.gedanken.app.window.theme.ThemeApplier;
import dev.gedanken.app.window.timeline.BranchFiles;
import dev.gedanken.app.window.timeline.ThumbnailImages;
import dev.gedanken.app.window.timeline.TimelineView;
import dev.gedanken.plugin.PanelFactory;
import dev.gedanken.plugin.PlanSight;
import dev.gedanken.plugin.SearchSight;
import dev.gedanken.rollout.Branch;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The contents of the window and their view models. */
public final class StudioViews extends StackPane {
    private final ControlBar controls;
    private final StageStack stage;
    private final PanelController panels;
    private final StudioFrame frame;
    private final StudioPanelHost host;
    private final TimelineView timelineView;
    private final HudBar hudBar;
    private final Overlays overlays;
    private final TaskList tasks;
    private final NoticeArea notices;
    private final Hud hud;
    private final Timeline timeline;
    private final Texts texts;
    private final ThemeApplier themeApplier;
    private final PackScores scores;

    /**
     * Creates the views.
     *
     * @param hud the performance figures
     * @param images thumbnails for the timeline
     * @param space connects latent space
     * @param references reads beliefs
     * @param panels all available panels
     * @param layout their arrangement
     * @param overlays everything that can cover the window
     * @param menus the menus at the top
     * @param files writes the branches that the user drags out
     */
    StudioViews(
            UiContext ui,
            StudioServices services,
            Timeline timeline,
            Hud hud,
            ThumbnailImages images,
            LatentSpaceController space,
            ReferenceController references,
            List<PanelFactory> panels,
            PanelLayout layout,
            Overlays overlays,
            StudioMenus menus,
            BranchFiles files) {
        this.timeline = timeline;
        this.hud = hud;
        this.texts = ui.texts();
        notices = new NoticeArea(ui.texts());
        host =
                new StudioPanelHost(
                        ui.texts().language(), services.simulation(), space, references::probe);
        controls = new ControlBar(ui, services.packs());
        stage = new StageStack(ui, services, this::requestFocus);
        new StageClicks(host::clicked).attach(stage);
        timelineView = new TimelineView(timeline, images, ui.texts(), services.simulation(), files);
        hudBar = new HudBar(ui.texts());
        BorderPane middle = new BorderPane(stage);
        middle.setBottom(timelineView);
        this.panels =
                new PanelController(
                        middle,
                        panels,
                        host,
                        layout,
                        timeline,
                        hud,
                        references,
                        ui.themeApplier(),
                        services.simulation());
        scores = new PackScores(this.panels::showScores);
        tasks = new TaskList(ui.texts());
        frame = new StudioFrame(menus, controls, this.panels.node(), new VBox(tasks, hudBar));
        this.overlays = overlays;
        getChildren().addAll(frame, overlays, notices);
        addEventFilter(MouseEvent.MOUSE_MOVED, frame::moved);
        getStyleClass().add("studio");
        themeApplier = ui.themeApplier();
        List.of(menus, controls, stage, this.panels.docks(), timelineView, hudBar, tasks, notices)
                .forEach(themeApplier::add);
    }

    /** Shows on the stage that there is nothing to play. */
    void showNothing() {
        stage.showNothing();
    }

    /** Shows which parts are open. */
    void show(WindowParts parts) {
        boolean isPresenter = parts.shows(Part.PRESENTER);
        controls.show(parts);
        stage.show(parts);
        frame.setPresenting(isPresenter);
        tasks.setPresenting(isPresenter);
        panels.setShown(parts.shows(Part.PANELS) && !isPresenter);
        boolean isTimelineShown = parts.shows(Part.TIMELINE) && !isPresenter;
        show(timelineView, isTimelineShown);
        panels.setTimelineShown(isTimelineShown);
        overlays.show(parts);
    }

    /** Changes the theme or the font size of everything. */
    void apply(Appearance appearance) {
        themeApplier.change(appearance);
    }

    /** Changes the stage's appearance. */
    void show(StageLook look) {
        stage.show(look);
        controls.show(look);
        overlays.show(look);
    }

    /** Replaces other views and adopts their tasks, offers and state. */
    void goOnFrom(StudioViews before) {
        tasks.goOnFrom(before.tasks);
        panels.goOnFrom(before.panels);
        stage.showPlan(panels.planned());
        hudBar.goOnFrom(before.hudBar);
        timelineView.goOnFrom(before.timelineView);
        notices.goOnFrom(before.notices);
        overlays.goOnFrom(before.overlays);
    }

    /** Shows whether play is being recorded. */
    void showRecording(boolean isOn) {
        controls.showRecording(isOn);
        stage.showRecording(isOn);
    }

    /** Returns the arrangement of the panels. */
    PanelLayout panelLayout() {
        return panels.layout();
    }

    /** Shows the progress of a plan. */
    void showPlan(Optional<PlanSight> sight) {
        stage.showPlan(sight);
        panels.showPlan(sight);
    }

    /** Shows the progress of a search. */
    void showSearch(Optional<SearchSight> sight) {
        panels.showSearch(sight);
    }

    /** Updates the panels because there is new information. */
    void changed() {
        panels.changed();
    }

    /** Returns the size in pixels of the played world's picture. */
    public int stagePixels() {
        return stage.pixels();
    }

    /**
     * Shows the scores of a pack's location or a report's file, which are read in the background.
     */
    void showMetrics(Path place) {
        scores.read(place);
    }

    /** Brings a panel to the front. */
    void reveal(String panel) {
        panels.reveal(panel);
    }

    /** Returns the ids and titles of all panels. */
    Map<String, String> panels() {
        return panels.titles();
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    /** Takes ownership of the pictures of a moment and shows them with all texts. */
    void show(StagePictures pictures) {
        LiveSnapshot snapshot = pictures.snapshot();
        Playback playback = Playback.of(snapshot);
        stage.show(pictures, playback);
        controls.show(playback);
        overlays.show(snapshot);
        timelineView.show(snapshot.unit());
        hudBar.showAction(playback.action());
        if (pictures.tile(0).isPresent()) {
            hud.presented(snapshot, pictures.renderNanos(), System.nanoTime());
        }
        hudBar.showSoon(hud);
        panels.show(pictures);
    }

    /** Receives events of the session's tree. */
    void hear(List<TreeEvent> news) {
        for (TreeEvent word : news) {
            timeline.hear(word);
            switch (word) {
                case TreeEvent.Opened opened -> beginAnother(opened);
                case TreeEvent.Seen seen -> timelineView.show(seen);
                case TreeEvent.Changed changed -> {}
                case TreeEvent.Compared compared -> panels.changed();
                case TreeEvent.Surprised surprised -> panels.changed();
            }
        }
        timelineView.changed();
    }

    private void beginAnother(TreeEvent.Opened opened) {
        timelineView.beginAnother();
        String place = opened.file().map(file -> file.getFileName().toString()).orElse("");
        hudBar.showSession(place);
        host.log(texts.of("log.session", place.isEmpty() ? "–" : opened.file().orElseThrow()));
    }

    /** Releases its pictures because they are no longer shown. */
    void release() {
        stage.release();
        panels.release();
    }

    /** Asks for a branch's name. */
    void askForName(Branch branch) {
        stage.askForName(branch);
    }

    void askForStep(long present) {
        stage.askForStep(present);
    }

    /** Shows a large caption below the stage, by the key of a text; empty for none. */
    void caption(Optional<String> key) {
        stage.caption(key);
    }

    /** Moves the keyboard focus to the controls. */
    void focusControls() {
        controls.focus();
    }

    /** Shows more or less detail on the timeline. */
    void zoom(int notches) {
        timelineView.zoom(2 * notches);
    }

    /** Resets the figures and lists the keys of the new world. */
    void beginAnotherPack(ActionSpace actions) {
        hud.clear();
        listKeys(actions);
    }

    /** Lists the keys of the current world. */
    void listKeys(ActionSpace actions) {
        overlays.beginAnotherPack(actions);
    }

    /** Shows a problem in a corner. */
    void notice(Message message) {
        notice(texts.of(message));
    }

    /** Shows a problem in a corner. */
    void notice(String sentence) {
        notices.show(sentence);
        host.log(sentence);
    }

    /** Shows in a corner what was done. */
    void done(NoticeArea.Done done) {
        notices.show(done);
        host.log(done.sentence().apply(texts));
    }

    /** Shows an offer in a corner. */
    void offer(NoticeArea.Offer offer) {
        notices.offer(offer);
        host.log(offer.sentence().apply(texts));
    }

    /** Returns the moments for an export: the selected range, or else the whole branch. */
    List<Integer> exportedNodes() {
        return timelineView.chosenNodes();
    }

    /** Shows a background task. */
    void begin(Task<Path> task, TaskRow.Title what) {
        tasks.add(task, what);
    }

    /** Returns the overlays. */
    Overlays overlays() {
        return overlays;
    }

    /** Shows what draws the stage. */
    void showRenderer(String description) {
        panels.showRenderer(description);
        hudBar.showRenderer(description);
    }

    /** Returns the current figures. */
    HudReadout figures() {
        return hud.readout(System.nanoTime());
    }
}
