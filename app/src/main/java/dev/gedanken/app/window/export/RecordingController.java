package dev.gedanken.app.window.export;

import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.app.view.playback.Recording;
import dev.gedanken.rollout.Cursor;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Records play between one press and the next, and passes it on to be written as a film. */
public final class RecordingController {
    private final Consumer<Boolean> shown;
    private final Consumer<List<Integer>> films;
    private final Runnable lost;
    private Optional<Recording> recording = Optional.empty();

    /**
     * Creates a controller.
     *
     * @param shown receives whether it records, whenever that changes
     * @param films receives the moments of a recording
     * @param lost notified if another session was opened meanwhile, so that there is nothing to
     *     write
     */
    public RecordingController(
            Consumer<Boolean> shown, Consumer<List<Integer>> films, Runnable lost) {
        this.shown = shown;
        this.films = films;
        this.lost = lost;
    }

    /** Returns whether play is being recorded. */
    public boolean isRecording() {
        return recording.isPresent();
    }

    /** Begins at the current moment, or ends and writes. */
    public void toggle(Cursor here) {
        Optional<Recording> ended = recording;
        recording = ended.isPresent() ? Optional.empty() : Optional.of(new Recording(here));
        shown.accept(isRecording());
        ended.ifPresent(film -> films.accept(film.nodes()));
    }

    /** Records a change of the session. */
    public void hear(List<TreeEvent> news) {
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
