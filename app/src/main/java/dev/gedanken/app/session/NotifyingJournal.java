package dev.gedanken.app.session;

import dev.gedanken.play.Moment;
import dev.gedanken.rollout.Change;
import dev.gedanken.rollout.Journal;
import dev.gedanken.truth.Twin;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A journal that also notifies a listener.
 *
 * @param written the journal that stores the changes
 * @param listener receives every change except keyframes
 */
record NotifyingJournal(Journal written, Consumer<Change> listener) implements Journal {

    @Override
    public void write(Change change) {
        written.write(change);
        if (!(change instanceof Change.Keyframe)) {
            listener.accept(change);
        }
    }

    @Override
    public Optional<Moment> keyframe(int node, Function<String, Twin> twins) {
        return written.keyframe(node, twins);
    }
}
