package dev.gedanken.rollout;

import dev.gedanken.play.Moment;
import dev.gedanken.truth.Twin;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keeps every change in a list. */
record ListJournal(List<Change> changes) implements Journal {

    @Override
    public void write(Change change) {
        changes.add(change);
    }

    @Override
    public Optional<Moment> keyframe(int node, Function<String, Twin> twins) {
        return Optional.empty();
    }
}
