package dev.gedanken.export;

import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Rollout;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * The moments of a range as a rollout computes them.
 *
 * @param range the range
 * @param rollout used only on the calling thread
 */
record RolloutMoments(BranchRange range, Rollout rollout) implements MomentSource {

    @Override
    public int size() {
        return range.size();
    }

    @Override
    public ExportedMoment first() {
        Node node = range.nodes().getFirst();
        return ExportedMoment.of(rollout, node, rollout.state(node.id()));
    }

    @Override
    public void visit(Consumer<ExportedMoment> visitor, DoubleConsumer progress) {
        Iterator<Node> next = range.nodes().iterator();
        AtomicInteger seen = new AtomicInteger();
        rollout.visit(
                range.nodes().getFirst().parent(),
                range.nodes().getLast().id(),
                state -> {
                    visitor.accept(ExportedMoment.of(rollout, next.next(), state));
                    progress.accept((double) seen.incrementAndGet() / size());
                });
    }
}
