package dev.gedanken.app.window;

import dev.gedanken.app.live.TreeEvent;
import dev.gedanken.app.view.Recording;
import dev.gedanken.rollout.Cursor;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Records what is played between one press and the next, and hands it on to be written as a film. */
final class RecordingController {
    private final Consumer<Boolean> shown;
    private final Consumer<List<Integer>> films;
    private final Runnable lost;
    private Optional<Recording> recording = Optional.empty();

    /**
     * Creates a controller.
     *
     * @param shown told whether it records, whenever that changes
     * @param films takes the moments of a recording
     * @param lost told that another session was opened meanwhile, so that there is nothing to write
     */
    RecordingController(Consumer<Boolean> shown, Consumer<List<Integer>> films, Runnable lost) {
        this.shown = shown;
        this.films = films;
        this.lost = lost;
    }

    boolean isRecording() {
        return recording.isPresent();
    }

    /** Begins where one stands, or ends and writes. */
    void toggle(Cursor here) {
        Optional<Recording> ended = recording;
        recording = ended.isPresent() ? Optional.empty() : Optional.of(new Recording(here));
        shown.accept(isRecording());
        ended.ifPresent(film -> films.accept(film.nodes()));
    }

    /** Takes note of what became of the session. */
    void hear(List<TreeEvent> news) {
        for (TreeEvent word : news) {
            if (word instanceof TreeEvent.Changed(var change)) {
                recording.ifPresent(film -> film.hear(change));
            } else if (word instanceof TreeEvent.Opened && isRecording()) {
                recording = Optional.empty();
                shown.accept(false);
                lost.run();
            }
        }
    }
}
