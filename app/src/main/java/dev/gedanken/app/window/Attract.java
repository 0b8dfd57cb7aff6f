package dev.gedanken.app.window;

import dev.gedanken.app.live.LiveCommand;
import dev.gedanken.app.live.LiveCommand.Reset;
import dev.gedanken.app.live.LiveCommand.SetPilot;
import dev.gedanken.app.play.Pilot;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/** In presenter mode, lets the scene's own player play while nobody does; a key gives play back from the start. */
final class Attract {
    private static final Duration PATIENCE = Duration.seconds(45);

    private final PauseTransition idle = new PauseTransition(PATIENCE);
    private final Consumer<LiveCommand> simulation;
    private boolean isOn;
    private boolean isPlaying;

    Attract(Consumer<LiveCommand> simulation) {
        this.simulation = simulation;
        idle.setOnFinished(event -> play());
    }

    /** Listens to a scene's keys. */
    void attach(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> touched());
    }

    /** Begins to wait, or stops. */
    void setOn(boolean isPresenter) {
        isOn = isPresenter;
        if (isPresenter) {
            idle.playFromStart();
        } else {
            idle.stop();
            giveBack();
        }
    }

    private void play() {
        isPlaying = true;
        simulation.accept(new SetPilot(Pilot.EXPERT));
    }

    /** Takes note that somebody is there. */
    void touched() {
        if (isPlaying) {
            giveBack();
            simulation.accept(new Reset());
        }
        if (isOn) {
            idle.playFromStart();
        }
    }

    private void giveBack() {
        if (isPlaying) {
            isPlaying = false;
            simulation.accept(new SetPilot(Pilot.HUMAN));
        }
    }
}
