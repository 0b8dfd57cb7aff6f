package dev.gedanken.app.live.branches;

import dev.gedanken.app.live.snapshot.SessionStatus.Edits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person did to a session since it was opened, so that it can be taken back.
 *
 * @param done in order, at most {@value #MOST}
 * @param undone what was taken back, the last one last
 */
record EditHistory(List<Edit> done, List<Edit> undone) {
    /** Nothing was done yet. */
    static final EditHistory NONE = new EditHistory(List.of(), List.of());

    /** How many are remembered. */
    static final int MOST = 1000;

    EditHistory {
        done = List.copyOf(done);
        undone = List.copyOf(undone);
    }

    /** Returns the history after something was done: what was taken back before is forgotten. */
    EditHistory after(Edit edit) {
        List<Edit> all = with(done, edit);
        return new EditHistory(all.subList(Math.max(0, all.size() - MOST), all.size()), List.of());
    }

    /** Returns what is taken back next. */
    Optional<Edit> last() {
        return done.isEmpty() ? Optional.empty() : Optional.of(done.getLast());
    }

    /** Returns what is done again next. */
    Optional<Edit> next() {
        return undone.isEmpty() ? Optional.empty() : Optional.of(undone.getLast());
    }

    /** Returns the history after the last was taken back. */
    EditHistory back() {
        return new EditHistory(done.subList(0, done.size() - 1), with(undone, done.getLast()));
    }

    /** Returns the history after the next was done again. */
    EditHistory forth() {
        return new EditHistory(with(done, undone.getLast()), undone.subList(0, undone.size() - 1));
    }

    /** Says what can be taken back and done again. */
    Edits offered() {
        return new Edits(last().map(Edit::kind), next().map(Edit::kind));
    }

    private static List<Edit> with(List<Edit> edits, Edit edit) {
        List<Edit> all = new ArrayList<>(edits);
        all.add(edit);
        return all;
    }
}
