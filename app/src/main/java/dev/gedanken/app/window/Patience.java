package dev.gedanken.app.window;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Waits for somebody to touch the studio, and does something once nobody has for long enough. */
interface Patience {
    /** Waits from now on. */
    void begin();

    /** Waits no longer. */
    void stop();

    /** Returns the patience of a stand at a fair: 45 seconds. */
    static Patience usual(Runnable atItsEnd) {
        PauseTransition idle = new PauseTransition(Duration.seconds(45));
        idle.setOnFinished(event -> atItsEnd.run());
        return new Patience() {
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
