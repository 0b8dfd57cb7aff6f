package dev.gedanken.app.window;

import dev.gedanken.app.live.Gathered;
import dev.gedanken.app.live.LiveSnapshot;
import dev.gedanken.app.live.StageMode;
import dev.gedanken.app.live.TreeNews;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.settings.Preferences;
import dev.gedanken.app.settings.PreferencesFile;
import dev.gedanken.app.stage.RendererChoices;
import dev.gedanken.app.stage.StagePictures;
import dev.gedanken.app.view.KeyRouting;
import dev.gedanken.app.view.Keymap;
import dev.gedanken.app.view.StudioCommand;
import dev.gedanken.app.view.StudioCommand.Part;
import dev.gedanken.app.view.Texts;
import dev.gedanken.app.view.timeline.Timeline;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.plugin.PanelFactory;
import dev.gedanken.renderer.gamepad.GamepadSignal;
import dev.gedanken.world.ActionSpace;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The studio's window: shows what comes, and what a person wants of it. */
final class StudioWindow {
    private static final Logger LOG = LoggerFactory.getLogger(StudioWindow.class);
    private static final String TITLE = "Gedanken";
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;

    private final Stage stage;
    private final StudioPorts ports;
    private final StudioKeys keys;
    private final PreferencesFile file;
    private final List<PanelFactory> panels;
    private final Timeline timeline = new Timeline();
    private final CommandDesk desk;
    private final SpaceDesk space;
    private final Attract attract;
    private final PadDesk pads;
    private final PresenterDesk presenter;
    private Preferences preferences;
    private StudioViews views;
    private WindowParts parts = WindowParts.FIRST;
    private Consumer<LiveSnapshot> presented = snapshot -> {};
    private Optional<LiveSnapshot> latest = Optional.empty();
    private ActionSpace actions = ActionSpace.startingWith("idle").build();
    private String packName = "";

    /**
     * Creates a window that is not shown yet.
     *
     * @param panels everybody's panels
     * @param file remembers what a person likes
     */
    StudioWindow(Stage stage, StudioPorts ports, List<PanelFactory> panels, PreferencesFile file) {
        this.panels = panels;
        this.stage = stage;
        this.ports = ports;
        this.file = file;
        this.preferences = file.read();
        this.keys = new StudioKeys(ports.keys(), this::perform, () -> views().isWaitingForKey());
        this.attract = new Attract(ports.simulation());
        this.pads =
                new PadDesk(
                        ports.keys(),
                        this::perform,
                        (key, name) -> views().notice(texts().of(key, name)),
                        () -> Window.getWindows().stream().anyMatch(Window::isFocused));
        this.presenter = new PresenterDesk(this);
        this.space = new SpaceDesk(ports.space(), timeline);
        this.views = newViews();
        this.desk = new CommandDesk(this);
    }

    private StudioViews newViews() {
        Texts texts = Texts.in(Locale.of(preferences.language()));
        Ui ui = new Ui(texts, preferences.keymap(), this::perform);
        Overlays overlays =
                new Overlays(
                        ui,
                        ports.cards(),
                        () -> PaletteEntries.of(views, timeline, texts),
                        () -> RendererChoices.look(ports.folder()),
                        keymap -> adopt(preferences.with(keymap)));
        return new StudioViews(ui, ports, timeline, space, panels, preferences.panels(), overlays);
    }

    /** Shows the window. */
    void open() {
        Scene scene = new Scene(views, WIDTH, HEIGHT);
        stage.setTitle(TITLE);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setFullScreenExitHint("");
        stage.focusedProperty().addListener(change -> pads.forget());
        stage.setScene(scene);
        keys.attach(scene);
        dress(scene);
        attract.attach(scene);
        Drops.attach(scene, this::perform);
        show(parts);
        views.show(preferences.look());
        stage.show();
        views.requestFocus();
    }

    /** Tells a listener of every moment whose picture was handed to the screen. */
    void whenPresented(Consumer<LiveSnapshot> listener) {
        presented = presented.andThen(listener);
    }

    /** Shows the newest pictures, if there are any. */
    void present() {
        ports.pictures().get().ifPresent(this::show);
    }

    /** Hears the latest news of the session's tree. */
    void hear() {
        List<TreeNews> news = ports.news().get();
        views.hear(news);
        desk.hear(news);
    }

    private void show(StagePictures pictures) {
        LiveSnapshot snapshot = pictures.snapshot();
        latest = Optional.of(snapshot);
        if (!snapshot.pack().name().equals(packName)) {
            beginAnotherPack(snapshot.pack());
        }
        route();
        views.show(pictures);
        presenter.show(snapshot);
        if (pictures.tile(0).isPresent()) {
            presented.accept(snapshot);
        }
    }

    private void beginAnotherPack(PackManifest pack) {
        packName = pack.name();
        actions = pack.actionSpace();
        stage.setTitle("%s – %s".formatted(pack.title(), TITLE));
        views.beginAnotherPack(actions);
        pads.beginAnother(actions);
    }

    /** Hears what happened to a gamepad. */
    void hear(GamepadSignal signal) {
        if (signal instanceof GamepadSignal.Pressed) {
            attract.touched();
        }
        pads.hear(signal);
    }

    private void route() {
        boolean hasBranches =
                latest.map(moment -> moment.settings().stage() == StageMode.BRANCHES).orElse(false);
        keys.route(new KeyRouting(actions, preferences.keymap(), hasBranches));
    }

    /** Does what a person asked. */
    void perform(StudioCommand command) {
        LOG.debug("{}", command);
        desk.perform(command);
    }

    /** Shows and hides parts of the window. */
    void show(WindowParts next) {
        WindowParts before = parts;
        parts = presenter.completed(before, next);
        if (parts.shows(Part.PRESENTER) != before.shows(Part.PRESENTER)) {
            attract.setOn(parts.shows(Part.PRESENTER));
        }
        presenter.show(before, parts);
        views.show(parts);
    }

    /** Takes other preferences over and remembers them. */
    void adopt(Preferences next) {
        boolean isRebuilt =
                !next.language().equals(preferences.language())
                        || !next.keys().equals(preferences.keys());
        preferences = next.with(views.panelLayout());
        file.write(preferences);
        if (isRebuilt) {
            rebuild();
        }
        dress(stage.getScene());
        presenter.scene().ifPresent(scene -> Looks.apply(next, Looks.PRESENTER, scene));
        route();
    }

    /** Dresses the window as a person likes it, for a room while one presents. */
    void dress(Scene scene) {
        Looks.apply(preferences, parts.shows(Part.PRESENTER) ? Looks.PRESENTER : 1, scene);
    }

    /** Gives the scene of a speaker's notes its theme, and the studio's keys. */
    void adoptScene(Scene scene) {
        keys.attach(scene);
        attract.attach(scene);
        Looks.apply(preferences, Looks.PRESENTER, scene);
    }

    /** Takes other notes over, remembers and shows them. */
    void readNotes(Path notes) {
        adopt(preferences.noting(notes.toString()));
        if (parts.shows(Part.NOTES)) {
            presenter.readNotes();
        } else {
            show(parts.toggled(Part.NOTES));
        }
    }

    /** Gives the stage another look and remembers it. */
    void adopt(StageLook next) {
        preferences = preferences.with(next);
        file.write(preferences);
        views.show(next);
    }

    /** Makes everything anew in other words or with other keys. */
    private void rebuild() {
        views.release();
        views = newViews();
        views.beginAnotherPack(actions);
        stage.getScene().setRoot(views);
        views.show(parts);
        views.show(preferences.look());
        views.showRecording(desk.isRecording());
        views.requestFocus();
    }

    /** Offers to go on with a session that was not closed in order. */
    void offer(Path session) {
        views.offer(
                texts().of("recovery.offer", session.getFileName()),
                texts().of("recovery.accept"),
                () -> perform(new StudioCommand.OpenSession(session)));
    }

    /** Tells a person something; from any thread. */
    void tell(String sentence) {
        Platform.runLater(() -> views.notice(sentence));
    }

    /** Takes a moment that was made for an export; from any thread. */
    void take(Gathered moment) {
        desk.take(moment);
    }

    /** Returns what connects latent space. */
    SpaceDesk space() {
        return space;
    }

    /** Remembers where the panels lie. */
    void rememberLayout() {
        preferences = preferences.with(views.panelLayout());
        file.write(preferences);
    }

    /** Returns a key of every action of the world that is played which has one, in the actions' order. */
    List<KeyCode> playKeys() {
        return actions.actions().stream()
                .filter(action -> !action.keys().isEmpty())
                .map(action -> KeyCode.valueOf(action.keys().getFirst()))
                .toList();
    }

    Preferences preferences() {
        return preferences;
    }

    Keymap keymap() {
        return preferences.keymap();
    }

    WindowParts parts() {
        return parts;
    }

    /** Returns the moment on the screen; empty before the first. */
    Optional<LiveSnapshot> latest() {
        return latest;
    }

    PresenterDesk presenter() {
        return presenter;
    }

    Timeline timeline() {
        return timeline;
    }

    StudioPorts ports() {
        return ports;
    }

    Texts texts() {
        return Texts.in(Locale.of(preferences.language()));
    }

    /** Returns what lies in the window. */
    StudioViews views() {
        return views;
    }

    Stage stage() {
        return stage;
    }
}
