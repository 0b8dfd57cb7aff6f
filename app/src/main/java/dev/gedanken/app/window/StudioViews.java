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

/** Everything that lies in the window, and the view models behind it. */
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
     * @param hud how fast everything is
     * @param images what moments look like on the timeline
     * @param space connects latent space
     * @param references reads beliefs
     * @param panels everybody's panels
     * @param layout which of them lie where
     * @param overlays what can lie over everything
     * @param menus lie at the top
     * @param files writes the branches that a person drags out
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
        host = new StudioPanelHost(ui.texts().language(), services.simulation(), space);
        controls = new ControlBar(ui, services.packs());
        stage = new StageStack(ui, services, this::requestFocus);
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

    /** Says on the stage that there is nothing to play. */
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

    /** Gives everything another theme or size of type. */
    void apply(Appearance appearance) {
        themeApplier.change(appearance);
    }

    /** Gives the stage another look. */
    void show(StageLook look) {
        stage.show(look);
        controls.show(look);
        overlays.show(look);
    }

    /** Goes on in the place of other views: with the tasks that they listed,
     * what they offered, and what they were told. */
    void goOnFrom(StudioViews before) {
        tasks.goOnFrom(before.tasks);
        panels.goOnFrom(before.panels);
        hudBar.goOnFrom(before.hudBar);
        timelineView.goOnFrom(before.timelineView);
        notices.goOnFrom(before.notices);
        overlays.goOnFrom(before.overlays);
    }

    /** Shows whether what is played is recorded. */
    void showRecording(boolean isOn) {
        controls.showRecording(isOn);
        stage.showRecording(isOn);
    }

    /** Returns which panels lie where. */
    PanelLayout panelLayout() {
        return panels.layout();
    }

    /** Shows how far a search has come. */
    void showSearch(Optional<SearchSight> sight) {
        panels.showSearch(sight);
    }

    /** Has the panels look again: something else is known. */
    void changed() {
        panels.changed();
    }

    /** Returns the pixels from edge to edge of the played world's picture. */
    public int stagePixels() {
        return stage.pixels();
    }

    /** Shows how well a pack did, which is read aside: it is a pack's place or a report's file. */
    void showMetrics(Path place) {
        scores.read(place);
    }

    /** Brings a panel to the front. */
    void reveal(String panel) {
        panels.reveal(panel);
    }

    /** Returns the ids of all panels with their titles. */
    Map<String, String> panels() {
        return panels.titles();
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    /** Takes the pictures of a moment over and shows them with all that is said about it. */
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

    /** Hears what happened to the session's tree. */
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

    /** Gives back what it shows, as it is shown no longer. */
    void release() {
        stage.release();
        panels.release();
    }

    /** Asks what a branch is to be called. */
    void askForName(Branch branch) {
        stage.askForName(branch);
    }

    void askForStep(long present) {
        stage.askForStep(present);
    }

    /** Says large below the stage what is to be seen there, by the key of a text; empty for nothing. */
    void caption(Optional<String> key) {
        stage.caption(key);
    }

    /** Gives the keyboard's focus to the controls. */
    void focusControls() {
        controls.focus();
    }

    /** Shows more or less detail on the timeline. */
    void zoom(int notches) {
        timelineView.zoom(2 * notches);
    }

    /** Begins new figures and lists the keys of the world that is played from here on. */
    void beginAnotherPack(ActionSpace actions) {
        hud.clear();
        listKeys(actions);
    }

    /** Lists the keys of the world that is played. */
    void listKeys(ActionSpace actions) {
        overlays.beginAnotherPack(actions);
    }

    /** Says in a corner what went wrong. */
    void notice(Message message) {
        notice(texts.of(message));
    }

    /** Says in a corner what went wrong. */
    void notice(String sentence) {
        notices.show(sentence);
        host.log(sentence);
    }

    /** Says in a corner what was done. */
    void done(NoticeArea.Done done) {
        notices.show(done);
        host.log(done.sentence().apply(texts));
    }

    /** Offers in a corner to do something. */
    void offer(NoticeArea.Offer offer) {
        notices.offer(offer);
        host.log(offer.sentence().apply(texts));
    }

    /** Returns the moments that an export is of: the range that was chosen, else the whole branch. */
    List<Integer> exportedNodes() {
        return timelineView.chosenNodes();
    }

    /** Shows what goes on in the background. */
    void begin(Task<Path> task, TaskRow.Title what) {
        tasks.add(task, what);
    }

    /** Returns what can lie over everything. */
    Overlays overlays() {
        return overlays;
    }

    /** Says what draws the stage. */
    void showRenderer(String description) {
        panels.showRenderer(description);
        hudBar.showRenderer(description);
    }

    /** Returns the figures of this moment. */
    HudReadout figures() {
        return hud.readout(System.nanoTime());
    }
}
