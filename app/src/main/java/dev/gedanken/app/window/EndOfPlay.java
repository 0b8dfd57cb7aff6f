package dev.gedanken.app.window;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Waits until the last requested step is on the screen, and then runs the final action once. */
final class EndOfPlay implements Consumer<LiveSnapshot> {
    private static final Duration SETTLING = Duration.millis(150);

    private final StudioWindow window;
    private final Consumer<StudioWindow> atEnd;
    private final OptionalInt lastStep;
    private boolean isOver;

    EndOfPlay(StudioWindow window, Consumer<StudioWindow> atEnd, OptionalInt lastStep) {
        this.window = window;
        this.atEnd = atEnd;
        this.lastStep = lastStep;
    }

    @Override
    public void accept(LiveSnapshot snapshot) {
        if (!isOver && lastStep.isPresent() && snapshot.state().step() >= lastStep.getAsInt()) {
            isOver = true;
            PauseTransition pause = new PauseTransition(SETTLING);
            pause.setOnFinished(event -> atEnd.accept(window));
            pause.play();
        }
    }
}
