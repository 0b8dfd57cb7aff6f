package dev.gedanken.app.window.services;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Runs an action once nobody has touched the studio for long enough. */
public interface IdleTimer {
    /** Starts waiting. */
    void begin();

    /** Stops waiting. */
    void stop();

    /** Returns a timer of 45 seconds, which suits an exhibition stand. */
    static IdleTimer usual(Runnable atItsEnd) {
        PauseTransition idle = new PauseTransition(Duration.seconds(45));
        idle.setOnFinished(event -> atItsEnd.run());
        return new IdleTimer() {
            @Override
            public void begin() {
                idle.playFromStart();
            }

            @Override
            public void stop() {
                idle.stop();
            }
        };
    }
}
