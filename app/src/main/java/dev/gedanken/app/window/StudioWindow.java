package dev.gedanken.app.window;

import dev.gedanken.app.live.LiveSnapshot;
import dev.gedanken.app.stage.StagePictures;
import dev.gedanken.app.view.Hud;
import dev.gedanken.app.view.HudReadout;
import dev.gedanken.app.view.Playback;
import dev.gedanken.app.view.PsnrTrace;
import dev.gedanken.app.view.StudioCommand;
import dev.gedanken.app.view.StudioCommand.BackToPlay;
import dev.gedanken.app.view.StudioCommand.Live;
import dev.gedanken.app.view.StudioCommand.OpenPack;
import dev.gedanken.app.view.StudioCommand.ToggleFullScreen;
import dev.gedanken.app.view.StudioCommand.ToggleHelp;
import dev.gedanken.app.view.StudioCommand.ToggleLatents;
import dev.gedanken.app.view.StudioCommand.ToggleTwin;
import dev.gedanken.app.view.StudioCommand.ToggleUncertainty;
import dev.gedanken.world.ActionSpace;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The studio's window: puts the views together, does what a person asks, shows what comes. */
final class StudioWindow {
    private static final Logger LOG = LoggerFactory.getLogger(StudioWindow.class);
    private static final String STYLE = "studio.css";
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 1040;
    private static final double LEAST_HEIGHT = 560;
    private static final long HUD_PERIOD_NANOS = 200_000_000L;

    private final Stage stage;
    private final StudioPorts ports;
    private final StudioKeys keys;
    private final ControlBar controls;
    private final StageArea stageArea;
    private final LatentStrip latents = new LatentStrip();
    private final HudBar hudBar = new HudBar();
    private final HelpOverlay help = new HelpOverlay();
    private final NoticeArea notices = new NoticeArea();
    private final StackPane root;
    private final Hud hud = new Hud();
    private final PsnrTrace trace = new PsnrTrace();
    private WindowParts parts;
    private Consumer<LiveSnapshot> presented = snapshot -> {};
    private String packName = "";
    private long hudShownNanos;

    StudioWindow(Stage stage, StudioPorts ports, WindowParts parts) {
        this.stage = stage;
        this.ports = ports;
        this.parts = parts;
        this.keys = new StudioKeys(ports.keys(), this::perform);
        this.controls = new ControlBar(ports.shelf(), this::perform);
        this.stageArea = new StageArea(ports.layouts());
        BorderPane frame = new BorderPane(new StackPane(stageArea, help));
        frame.setTop(controls);
        frame.setRight(latents);
        frame.setBottom(hudBar);
        this.root = new StackPane(frame, notices);
        root.getStyleClass().add("studio");
    }

    /** Shows the window. */
    void open() {
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        String style = Objects.requireNonNull(getClass().getResource(STYLE)).toExternalForm();
        scene.getStylesheets().add(style);
        stage.setTitle("Gedanken");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setFullScreenExitHint("");
        stage.setScene(scene);
        keys.attach(scene);
        open(parts);
        stage.show();
        root.requestFocus();
    }

    /** Tells a listener of every moment whose picture was handed to the screen. */
    void whenPresented(Consumer<LiveSnapshot> listener) {
        presented = presented.andThen(listener);
    }

    /** Shows the newest pictures, if there are any. */
    void present() {
        ports.pictures().get().ifPresent(this::show);
    }

    private void show(StagePictures pictures) {
        LiveSnapshot snapshot = pictures.snapshot();
        forgetFiguresOfAnotherPack(snapshot.pack().name());
        Playback playback = Playback.of(snapshot);
        trace.add(snapshot.state());
        stageArea.show(pictures, playback, trace);
        controls.show(playback);
        ActionSpace actions = snapshot.pack().actionSpace();
        keys.bind(actions);
        help.show(actions);
        if (parts.showsLatents()) {
            latents.show(snapshot.views());
        }
        if (pictures.model().isPresent()) {
            showFigures(pictures, playback);
            presented.accept(snapshot);
        }
    }

    private void forgetFiguresOfAnotherPack(String name) {
        if (!name.equals(packName)) {
            packName = name;
            hud.clear();
        }
    }

    private void showFigures(StagePictures pictures, Playback playback) {
        long now = System.nanoTime();
        hud.presented(pictures.snapshot(), pictures.renderNanos(), now);
        hudBar.showAction(playback.action());
        if (now - hudShownNanos >= HUD_PERIOD_NANOS) {
            hudShownNanos = now;
            hudBar.show(hud.readout(now));
        }
    }

    /** Does what a person asked. */
    void perform(StudioCommand command) {
        LOG.info("{}", command);
        switch (command) {
            case Live live -> ports.simulation().accept(live.command());
            case OpenPack open -> ports.opener().accept(open.location());
            case ToggleTwin() -> open(parts.withTwin(!parts.showsTwin()));
            case ToggleUncertainty() -> open(parts.withUncertainty(!parts.showsUncertainty()));
            case ToggleLatents() -> open(parts.withLatents(!parts.showsLatents()));
            case ToggleHelp() -> open(parts.withHelp(!parts.showsHelp()));
            case ToggleFullScreen() -> stage.setFullScreen(!stage.isFullScreen());
            case BackToPlay() -> {
                open(parts.withHelp(false));
                root.requestFocus();
            }
        }
    }

    private void open(WindowParts next) {
        parts = next;
        controls.show(next);
        stageArea.show(next);
        latents.setVisible(next.showsLatents());
        latents.setManaged(next.showsLatents());
        help.setVisible(next.showsHelp());
    }

    /** Says in a corner what went wrong. */
    void notice(String sentence) {
        notices.show(sentence);
    }

    /** Says what draws the stage. */
    void showRenderer(String description) {
        hudBar.showRenderer(description);
    }

    /** Returns the figures of this moment. */
    HudReadout figures() {
        return hud.readout(System.nanoTime());
    }

    Stage stage() {
        return stage;
    }
}
