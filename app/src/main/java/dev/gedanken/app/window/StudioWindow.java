package dev.gedanken.app.window;

import atlantafx.base.theme.PrimerDark;
import dev.gedanken.app.live.LiveSnapshot;
import dev.gedanken.app.stage.StagePictures;
import dev.gedanken.app.view.StudioCommand;
import dev.gedanken.app.view.StudioCommand.BackToPlay;
import dev.gedanken.app.view.StudioCommand.Live;
import dev.gedanken.app.view.StudioCommand.OpenPack;
import dev.gedanken.app.view.StudioCommand.ToggleFullScreen;
import dev.gedanken.app.view.StudioCommand.ToggleHelp;
import dev.gedanken.app.view.StudioCommand.ToggleLatents;
import dev.gedanken.app.view.StudioCommand.ToggleTwin;
import dev.gedanken.app.view.StudioCommand.ToggleUncertainty;
import dev.gedanken.pack.PackManifest;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The studio's window: does what a person asks, shows what comes. */
final class StudioWindow {
    private static final Logger LOG = LoggerFactory.getLogger(StudioWindow.class);
    private static final String TITLE = "Gedanken";
    private static final String STYLE = "studio.css";
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 1120;
    private static final double LEAST_HEIGHT = 640;

    private final Stage stage;
    private final StudioPorts ports;
    private final StudioKeys keys;
    private final StudioViews views;
    private WindowParts parts;
    private Consumer<LiveSnapshot> presented = snapshot -> {};
    private String packName = "";

    StudioWindow(Stage stage, StudioPorts ports, WindowParts parts) {
        this.stage = stage;
        this.ports = ports;
        this.parts = parts;
        this.keys = new StudioKeys(ports.keys(), this::perform);
        this.views = new StudioViews(ports, this::perform);
    }

    /** Shows the window. */
    void open() {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        Scene scene = new Scene(views, WIDTH, HEIGHT);
        String style = Objects.requireNonNull(getClass().getResource(STYLE)).toExternalForm();
        scene.getStylesheets().add(style);
        stage.setTitle(TITLE);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setFullScreenExitHint("");
        stage.setScene(scene);
        keys.attach(scene);
        open(parts);
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

    private void show(StagePictures pictures) {
        LiveSnapshot snapshot = pictures.snapshot();
        if (!snapshot.pack().name().equals(packName)) {
            beginAnotherPack(snapshot.pack());
        }
        views.show(pictures);
        if (pictures.model().isPresent()) {
            presented.accept(snapshot);
        }
    }

    private void beginAnotherPack(PackManifest pack) {
        packName = pack.name();
        stage.setTitle("%s – %s".formatted(pack.title(), TITLE));
        keys.bind(pack.actionSpace());
        views.beginAnotherPack(pack.actionSpace());
    }

    /** Does what a person asked. */
    void perform(StudioCommand command) {
        LOG.info("{}", command);
        switch (command) {
            case Live live -> ports.simulation().accept(live.command());
            case OpenPack open -> ports.packs().open(open.location());
            case ToggleTwin() -> open(parts.withTwin(!parts.showsTwin()));
            case ToggleUncertainty() -> open(parts.withUncertainty(!parts.showsUncertainty()));
            case ToggleLatents() -> open(parts.withLatents(!parts.showsLatents()));
            case ToggleHelp() -> open(parts.withHelp(!parts.showsHelp()));
            case ToggleFullScreen() -> stage.setFullScreen(!stage.isFullScreen());
            case BackToPlay() -> {
                open(parts.withHelp(false));
                views.requestFocus();
            }
        }
    }

    private void open(WindowParts next) {
        parts = next;
        views.show(next);
    }

    /** Returns what lies in the window. */
    StudioViews views() {
        return views;
    }

    Stage stage() {
        return stage;
    }
}
