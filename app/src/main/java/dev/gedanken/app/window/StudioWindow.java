package dev.gedanken.app.window;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.RequestedMoment;
import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.reference.ReferenceEvent;
import dev.gedanken.app.session.RecentSessions;
import dev.gedanken.app.settings.Preferences;
import dev.gedanken.app.settings.PreferencesKeeper;
import dev.gedanken.app.stage.StagePictures;
import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.studio.command.WindowCommand;
import dev.gedanken.app.view.hud.Hud;
import dev.gedanken.app.view.keymap.KeyRouting;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.view.timeline.Timeline;
import dev.gedanken.app.window.controls.MenuState;
import dev.gedanken.app.window.files.FileDropHandler;
import dev.gedanken.app.window.input.KeyCapture;
import dev.gedanken.app.window.input.WindowInput;
import dev.gedanken.app.window.latent.LatentSpaceController;
import dev.gedanken.app.window.latent.ReferenceController;
import dev.gedanken.app.window.manual.ManualController;
import dev.gedanken.app.window.presenter.AttractMode;
import dev.gedanken.app.window.presenter.PresenterController;
import dev.gedanken.app.window.presenter.PresenterWindow;
import dev.gedanken.app.window.services.StudioServices;
import dev.gedanken.app.window.shared.WindowParts;
import dev.gedanken.app.window.status.NoticeArea;
import dev.gedanken.app.window.status.TaskRow;
import dev.gedanken.app.window.theme.Appearance;
import dev.gedanken.app.window.theme.StyleSheets;
import dev.gedanken.app.window.timeline.ThumbnailImages;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.plugin.PanelFactory;
import dev.gedanken.plugin.PlanSight;
import dev.gedanken.plugin.SearchSight;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.concurrent.Task;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The studio's window: shows moments and carries out commands. */
public final class StudioWindow implements PresenterWindow {
    private static final Logger LOG = LoggerFactory.getLogger(StudioWindow.class);
    private static final String TITLE = "Gedanken";

    private final Stage stage;
    private final StudioServices services;
    private final WindowInput input;
    private final PreferencesKeeper file;
    private final Timeline timeline = new Timeline();
    private final CommandController commandController;
    private final ReferenceController references;
    private final LatentSpaceController space;
    private final PresenterController presenter;
    private final StudioViewFactory maker;
    private final WindowMemory place;
    private final ManualController manual;
    private final PlayedWorld played = new PlayedWorld();
    private Preferences preferences;
    private StudioViews views;
    private WindowParts parts = WindowParts.FIRST;
    private Consumer<LiveSnapshot> presented = snapshot -> {};

    /**
     * Creates a window that is not shown yet.
     *
     * @param panels all available panels
     * @param file stores the preferences
     */
    StudioWindow(
            Stage stage,
            StudioServices services,
            List<PanelFactory> panels,
            PreferencesKeeper file) {
        this.stage = stage;
        this.services = services;
        this.file = file;
        this.preferences = file.first();
        this.place = new WindowMemory(stage);
        this.input =
                new WindowInput(
                        services,
                        new AttractMode(this),
                        this::perform,
                        new KeyCapture(() -> views().overlays()),
                        (key, name) -> views().notice(texts().of(key, name)));
        this.presenter = new PresenterController(this);
        this.manual =
                new ManualController(
                        () -> ManualController.window(stage, texts(), presenter::appearance),
                        () -> show(parts.without(WindowCommand.Part.MANUAL)));
        this.references = new ReferenceController(services.references(), this::texts);
        this.space = new LatentSpaceController(services.space(), timeline, references);
        this.commandController = new CommandController(this);
        this.maker =
                new StudioViewFactory(
                        this,
                        new Hud(),
                        new ThumbnailImages(),
                        panels,
                        space,
                        references,
                        commandController.branchFiles());
        this.views = maker.make(preferences);
    }

    /** Shows the window. */
    void open() {
        WindowSize size = WindowSize.on(services.environment().screens().get());
        Scene scene = new Scene(views, size.width(), size.height());
        stage.setTitle(TITLE);
        stage.setMinWidth(size.leastWidth());
        stage.setMinHeight(size.leastHeight());
        stage.setFullScreenExitHint("");
        input.attach(stage);
        new CloseQuestion(
                        stage, this::texts, presenter::appearance, commandController.jobs()::titles)
                .attach();
        stage.setScene(scene);
        place.restore(preferences.windows(), services.environment().screens().get());
        input.attach(scene);
        StyleSheets.attach(scene);
        FileDropHandler.attach(scene, this::perform);
        show(parts);
        views.show(preferences.look());
        stage.show();
        views.requestFocus();
    }

    /** Closes the window like a click on its close button. */
    void close() {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    /** Notifies a listener of every moment whose picture was delivered to the screen. */
    public void whenPresented(Consumer<LiveSnapshot> listener) {
        presented = presented.andThen(listener);
    }

    /** Shows the newest pictures, if there are any, and what changed in the tree until then. */
    void present() {
        // A change is always told before the picture that it leads to, so whoever takes the picture
        // first hears of all changes before it.
        Optional<StagePictures> newest = services.pictures().get();
        hear();
        newest.ifPresent(this::show);
    }

    /** Receives the latest events of the session's tree. */
    void hear() {
        List<TreeEvent> news = services.news().get();
        if (news.isEmpty()) {
            return;
        }
        views.hear(news);
        commandController.hear(news);
        news.forEach(this::remember);
    }

    private void remember(TreeEvent word) {
        if (word instanceof TreeEvent.Opened opened) {
            opened.file()
                    .map(played -> RecentSessions.with(preferences.recent(), played))
                    .ifPresent(recent -> {
                        preferences = preferences.remembering(recent);
                        file.write(preferences);
                    });
        }
    }

    private void show(StagePictures pictures) {
        LiveSnapshot snapshot = pictures.snapshot();
        if (played.becomes(snapshot, playing())) {
            beginAnotherPack(snapshot.pack());
        }
        route();
        views.show(pictures);
        presenter.show(snapshot);
        if (pictures.tile(0).isPresent()) {
            presented.accept(snapshot);
        }
    }

    private void beginAnotherPack(PackManifest manifest) {
        stage.setTitle("%s – %s".formatted(manifest.title(), TITLE));
        views.beginAnotherPack(actions());
        playing().ifPresent(views::showMetrics);
        space.beginAnotherPack();
        input.beginAnother();
    }

    @Override
    public Optional<Path> playing() {
        return services.references().playing().get();
    }

    /** Receives the progress of a model's reference. */
    void hear(ReferenceEvent word) {
        references.hear(word);
        space.hear(word);
        views.changed();
    }

    private void route() {
        input.route(
                new KeyRouting(actions(), preferences.keymap(), played.showsBranches()),
                preferences.gamepadMap());
    }

    @Override
    public void perform(StudioCommand command) {
        LOG.debug("{}", command);
        commandController.perform(command);
    }

    @Override
    public void show(WindowParts next) {
        WindowParts before = parts;
        parts = presenter.completed(before, next);
        presenter.show(before, parts);
        manual.show(parts);
        views.show(parts);
    }

    @Override
    public void adopt(Preferences next) {
        boolean isRebuilt =
                !next.language().equals(preferences.language())
                        || !next.keys().equals(preferences.keys())
                        || !next.pad().equals(preferences.pad());
        preferences = next.with(views.panelLayout());
        file.write(preferences);
        if (isRebuilt) {
            rebuild();
        }
        presenter.change();
        route();
    }

    /** Changes the stage's appearance and stores it. */
    void adopt(StageLook next) {
        preferences = preferences.with(next);
        file.write(preferences);
        views.show(next);
    }

    /** Rebuilds everything with other texts or keys. */
    private void rebuild() {
        StudioViews before = views;
        before.release();
        views = maker.make(preferences);
        views.goOnFrom(before);
        views.listKeys(actions());
        stage.getScene().setRoot(views);
        views.show(parts);
        views.show(preferences.look());
        views.showRecording(commandController.isRecording());
        presenter.rebuilt();
        views.requestFocus();
    }

    @Override
    public void tell(String sentence) {
        Platform.runLater(() -> views.notice(sentence));
    }

    @Override
    public void tell(Message message) {
        Platform.runLater(() -> views.notice(message));
    }

    @Override
    public void sessionsChanged() {
        Platform.runLater(() -> views.overlays().sessionsChanged());
    }

    @Override
    public void done(NoticeArea.Done done) {
        Platform.runLater(() -> views.done(done));
    }

    /** Takes a moment that was made for an export; from any thread. */
    void take(RequestedMoment moment) {
        commandController.take(moment);
    }

    /** Offers to resume the trainings that an earlier window stopped. */
    void offerStoppedTrainings() {
        commandController.jobs().offerStopped();
    }

    /** Shows how far a plan has come. */
    void showPlan(Optional<PlanSight> sight) {
        views.showPlan(sight);
    }

    /** Shows how far a search has come. */
    void showSearch(Optional<SearchSight> sight) {
        views.showSearch(sight);
    }

    /** Returns the controller of latent space. */
    LatentSpaceController space() {
        return space;
    }

    /** Stores the places of the panels and the window. */
    void rememberLayout() {
        preferences = preferences.with(views.panelLayout());
        String screens = WindowMemory.key(services.environment().screens().get());
        place.place().ifPresent(at -> preferences = preferences.with(screens, at));
        file.write(preferences);
    }

    /** Returns the state for the menus. */
    MenuState menuState() {
        return new MenuState(parts, latest(), preferences.look(), commandController.isRecording());
    }

    /** Returns the most recently played sessions, the latest first; reads folders. */
    List<Path> recentSessions() {
        Optional<Path> here = latest().flatMap(moment -> moment.session().file());
        return new RecentSessions(services.cards().sessions(), preferences.recent())
                .listed().stream().filter(file -> !here.equals(Optional.of(file))).toList();
    }

    /** Returns the inputs of the current world. */
    public ActionSpace actions() {
        return played.actions();
    }

    @Override
    public Preferences preferences() {
        return preferences;
    }

    @Override
    public WindowParts parts() {
        return parts;
    }

    @Override
    public Optional<LiveSnapshot> latest() {
        return played.latest();
    }

    /** Returns the window's input. */
    WindowInput input() {
        return input;
    }

    PresenterController presenter() {
        return presenter;
    }

    /** Returns the timeline's view model. */
    public Timeline timeline() {
        return timeline;
    }

    @Override
    public StudioServices services() {
        return services;
    }

    @Override
    public Texts texts() {
        return Texts.in(Locale.of(preferences.language()));
    }

    /** Returns the window's contents. */
    public StudioViews views() {
        return views;
    }

    @Override
    public Stage stage() {
        return stage;
    }

    @Override
    public void offer(NoticeArea.Offer offer) {
        views.offer(offer);
    }

    @Override
    public void begin(Task<Path> task, TaskRow.Title title) {
        views.begin(task, title);
    }

    @Override
    public void showMetrics(Path place) {
        views.showMetrics(place);
    }

    @Override
    public void caption(Optional<String> key) {
        views.caption(key);
    }

    @Override
    public void setPresenting(boolean isPresenter) {
        input.setPresenting(isPresenter);
    }

    @Override
    public void attachInput(Scene scene) {
        input.attach(scene);
    }

    @Override
    public void seen(LiveSnapshot moment) {
        input.see(moment);
    }

    @Override
    public void apply(Appearance appearance) {
        views.apply(appearance);
        manual.apply(appearance);
    }

    /** Shows that there is nothing to play, and what could be opened instead. */
    void offerPacks() {
        views.showNothing();
        showHome();
    }

    /** Opens the home screen: worlds, packs and sessions to choose from. */
    void showHome() {
        if (!parts.shows(WindowCommand.Part.WELCOME)) {
            perform(new WindowCommand.Toggle(WindowCommand.Part.WELCOME));
        }
    }
}
