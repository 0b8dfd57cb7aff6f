package dev.gedanken.app.window.bench;

import dev.gedanken.world.ActionSpace;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/** Presses play keys one after the other, each for a while, with the system's own key events. */
final class KeyPlayer {
    private static final long SEED = 1;
    private static final int LEAST_MILLIS = 60;
    private static final int MOST_MILLIS = 300;
    private static final double MILLIS_PER_NANO = 1e-6;
    private static final double MILLIS_PER_SECOND = 1e3;

    private final List<KeyCode> keys;
    private final SplittableRandom random = new SplittableRandom(SEED);

    private KeyPlayer(List<KeyCode> keys) {
        this.keys = List.copyOf(keys);
    }

    /** Returns a player of a key of every action that has one, in the actions' order. */
    static KeyPlayer of(ActionSpace actions) {
        return new KeyPlayer(
                actions.actions().stream()
                        .filter(action -> !action.keys().isEmpty())
                        .map(action -> KeyCode.valueOf(action.keys().getFirst()))
                        .toList());
    }

    /** Plays for a number of seconds. */
    void play(double seconds) throws InterruptedException {
        long began = System.nanoTime();
        for (int i = 0;
                !keys.isEmpty()
                        && (System.nanoTime() - began) * MILLIS_PER_NANO
                                < seconds * MILLIS_PER_SECOND;
                i++) {
            KeyCode key = keys.get(i % keys.size());
            Platform.runLater(() -> new Robot().keyPress(key));
            rest();
            Platform.runLater(() -> new Robot().keyRelease(key));
            rest();
        }
    }

    private void rest() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LEAST_MILLIS, MOST_MILLIS));
    }
}
