package dev.gedanken.session;

import dev.gedanken.model.Belief;
import dev.gedanken.play.Moment;
import dev.gedanken.play.Player;
import dev.gedanken.rollout.Difference;
import dev.gedanken.rollout.Difference.What;
import dev.gedanken.rollout.Journal;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Replay;
import dev.gedanken.rollout.Replay.Replayed;
import dev.gedanken.tensor.ContentHash;
import dev.gedanken.truth.ForeignMomentException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares every frame of a session and every stored belief with the recomputed one. Mutable; one
 * owner.
 */
public final class Verification {
    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);

    private final Player player;
    private final List<Node> nodes;
    private final Journal journal;
    private int replayed;
    private int beliefs;
    private @Nullable Difference first;

    /**
     * Creates a verification.
     *
     * @param nodes by id
     * @param journal contains the stored beliefs
     */
    public Verification(Player player, List<Node> nodes, Journal journal) {
        this.player = player;
        this.nodes = nodes;
        this.journal = journal;
    }

    /**
     * Replays all nodes, or as many as are needed to find the first that differs.
     *
     * @param batch how many nodes are computed at once
     * @param progress receives the share done, in [0, 1]
     */
    public void run(int batch, DoubleConsumer progress) {
        new Replay(player, nodes, batch)
                .run(made -> {
                    replayed++;
                    progress.accept((double) replayed / nodes.size());
                    Optional<Difference> difference =
                            Difference.of(made).or(() -> beliefDifference(made));
                    difference.ifPresent(this::note);
                    return difference.isEmpty();
                });
    }

    private Optional<Difference> beliefDifference(Replayed made) {
        Optional<Belief> kept = kept(made).map(Moment::belief).map(player::current);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        beliefs++;
        ContentHash recorded = kept.get().hash();
        ContentHash now = made.moment().belief().hash();
        return recorded.equals(now)
                ? Optional.empty()
                : Optional.of(new Difference(made.node(), What.BELIEF, recorded, Optional.of(now)));
    }

    /** Returns the stored moment of a node; a foreign world's state is ignored. */
    private Optional<Moment> kept(Replayed made) {
        try {
            return journal.keyframe(made.node().id(), text -> player.requireWorld().read(text));
        } catch (ForeignMomentException e) {
            LOG.info("The kept moment of node {} is not compared", made.node().id(), e);
            return Optional.empty();
        }
    }

    private void note(Difference difference) {
        Comparator<Difference> byNode = Comparator.comparingInt(found -> found.node().id());
        first = first == null || byNode.compare(difference, first) < 0 ? difference : first;
    }

    /** Returns how many nodes were recomputed. */
    public int replayed() {
        return replayed;
    }

    /** Returns how many stored beliefs were compared. */
    public int beliefs() {
        return beliefs;
    }

    /** Returns the first difference; empty if there is none. */
    public Optional<Difference> first() {
        return Optional.ofNullable(first);
    }
}
