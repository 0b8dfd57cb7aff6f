package dev.gedanken.app.live.branches;

import dev.gedanken.app.live.snapshot.SessionStatus.Edits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person's edits of a session since it was opened, for undo and redo.
 *
 * @param done in order, at most {@value #MOST}
 * @param undone the undone edits, the latest last
 */
record EditHistory(List<Edit> done, List<Edit> undone) {
    /** No edits yet. */
    static final EditHistory NONE = new EditHistory(List.of(), List.of());

    /** The most edits that are remembered. */
    static final int MOST = 1000;

    EditHistory {
        done = List.copyOf(done);
        undone = List.copyOf(undone);
    }

    /** Returns the history after an edit; undone edits are dropped. */
    EditHistory after(Edit edit) {
        List<Edit> all = with(done, edit);
        return new EditHistory(all.subList(Math.max(0, all.size() - MOST), all.size()), List.of());
    }

    /** Returns the edit to undo next. */
    Optional<Edit> last() {
        return done.isEmpty() ? Optional.empty() : Optional.of(done.getLast());
    }

    /** Returns the edit to redo next. */
    Optional<Edit> next() {
        return undone.isEmpty() ? Optional.empty() : Optional.of(undone.getLast());
    }

    /** Returns the history after an undo. */
    EditHistory back() {
        return new EditHistory(done.subList(0, done.size() - 1), with(undone, done.getLast()));
    }

    /** Returns the history after a redo. */
    EditHistory forth() {
        return new EditHistory(with(done, undone.getLast()), undone.subList(0, undone.size() - 1));
    }

    /** Returns what can be undone and redone. */
    Edits offered() {
        return new Edits(last().map(Edit::kind), next().map(Edit::kind));
    }

    private static List<Edit> with(List<Edit> edits, Edit edit) {
        List<Edit> all = new ArrayList<>(edits);
        all.add(edit);
        return all;
    }
}
