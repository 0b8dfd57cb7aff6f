package dev.gedanken.app.window;

import dev.gedanken.app.live.LiveSnapshot;
import dev.gedanken.app.stage.StagePictures;
import dev.gedanken.app.view.Hud;
import dev.gedanken.app.view.HudReadout;
import dev.gedanken.app.view.Playback;
import dev.gedanken.app.view.PsnrTrace;
import dev.gedanken.app.view.StudioCommand;
import dev.gedanken.world.ActionSpace;
import java.util.function.Consumer;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** Everything that lies in the window, and the view models behind it. */
final class StudioViews extends StackPane {
    private static final long HUD_PERIOD_NANOS = 200_000_000L;

    private final ControlBar controls;
    private final StageArea stageArea;
    private final LatentStrip latents = new LatentStrip();
    private final HudBar hudBar = new HudBar();
    private final HelpOverlay help = new HelpOverlay();
    private final NoticeArea notices = new NoticeArea();
    private final Hud hud = new Hud();
    private final PsnrTrace trace = new PsnrTrace();
    private long hudShownNanos;

    StudioViews(StudioPorts ports, Consumer<StudioCommand> commands) {
        controls = new ControlBar(ports.packs(), commands);
        stageArea = new StageArea(ports.layouts());
        BorderPane frame = new BorderPane(new StackPane(stageArea, help));
        frame.setTop(controls);
        frame.setRight(latents);
        frame.setBottom(hudBar);
        getChildren().addAll(frame, notices);
        getStyleClass().add("studio");
    }

    /** Shows which parts are open. */
    void show(WindowParts parts) {
        controls.show(parts);
        stageArea.show(parts);
        latents.setVisible(parts.showsLatents());
        latents.setManaged(parts.showsLatents());
        help.setVisible(parts.showsHelp());
    }

    /** Takes the pictures of a moment over and shows them with all that is said about it. */
    void show(StagePictures pictures) {
        LiveSnapshot snapshot = pictures.snapshot();
        Playback playback = Playback.of(snapshot);
        trace.add(new PsnrTrace.Point(playback.step(), snapshot.psnr()));
        stageArea.show(pictures, playback, trace);
        controls.show(playback);
        latents.show(pictures.latents());
        hudBar.showAction(playback.action());
        if (pictures.model().isPresent()) {
            hud.presented(snapshot, pictures.renderNanos(), System.nanoTime());
        }
        showFigures();
    }

    /** Figures change so fast that nobody could read them: they are shown five times a second. */
    private void showFigures() {
        long now = System.nanoTime();
        if (now - hudShownNanos >= HUD_PERIOD_NANOS) {
            hudShownNanos = now;
            hudBar.show(hud.readout(now));
        }
    }

    /** Begins new figures and lists the keys of the world that is played from here on. */
    void beginAnotherPack(ActionSpace actions) {
        hud.clear();
        help.show(actions);
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
}
