package dev.gedanken.rollout;

import dev.gedanken.play.Moment;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.rollout.Node.Result;
import dev.gedanken.tensor.ContentHash;
import dev.gedanken.truth.ForeignMomentException;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Message;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the moment of any node: in memory, in the journal, or recomputed bit for bit from the
 * nearest earlier one that is there.
 */
final class Moments {
    /**
     * The interval, in nodes, at which the journal stores a moment: the longest stretch that must
     * be recomputed.
     */
    static final int KEYFRAME_DISTANCE = 16;

    private static final Logger LOG = LoggerFactory.getLogger(Moments.class);

    private final Player player;
    private final RolloutTree tree;
    private final Journal journal;
    private final long budgetBytes;
    private final MomentKeep keep;

    Moments(Player player, RolloutTree tree, long budgetBytes) {
        this.player = player;
        this.tree = tree;
        this.journal = tree.journal();
        this.budgetBytes = budgetBytes;
        this.keep = new MomentKeep(budgetBytes);
    }

    MemoryUse memory() {
        return new MemoryUse(budgetBytes, keep.bytes(), keep.size(), tree.size());
    }

    /** Keeps the moment of a node that was just added. */
    void keep(Node node, Moment moment) {
        keep.put(node, moment, this::isNeeded);
        if (isKeyframe(node)) {
            journal.write(new Change.Keyframe(node.id(), moment));
        }
    }

    /** Returns the moment that the journal should store for a node, if memory still has it. */
    Optional<Change> keyframe(Node node) {
        return isKeyframe(node)
                ? keep.get(node).map(moment -> new Change.Keyframe(node.id(), moment))
                : Optional.empty();
    }

    private static boolean isKeyframe(Node node) {
        return node.depth() % KEYFRAME_DISTANCE == 0;
    }

    /** Returns whether a node is the tip of a pinned branch, or the cursor's node. */
    private boolean isNeeded(int id) {
        Node node = tree.node(id);
        return tree.cursor().node() == id
                || (tree.branch(node.branch()).isPinned() && tree.tip(node.branch()).id() == id);
    }

    /**
     * Returns the original state at a node.
     *
     * @throws BadInputException if it differs when recomputed
     */
    PlayState state(Node node) {
        Moment moment = moment(node);
        Optional<Frame> dreamed = player.look(moment.belief());
        Result once = node.result();
        requireSame(node, once.dreamed(), dreamed.map(Result::hash), "worldmodel.moment.frame");
        requireSame(
                node,
                once.truth(),
                moment.twin().map(Twin::frame).map(Result::hash),
                "worldmodel.moment.truth");
        requireSame(
                node,
                once.belief(),
                Optional.of(moment.belief().hash()),
                "worldmodel.moment.belief");
        return new PlayState(
                Causes.seed(tree.startOf(node.id()).cause()),
                node.step(),
                player.contextSteps(),
                node.settings(),
                Causes.input(player, node.cause()),
                moment,
                dreamed);
    }

    /** Returns the state at the tip of a branch, ready to continue with the branch's noise. */
    PlayState tip(int branch) {
        PlayState state = state(tree.tip(branch));
        return state.in(state.settings().under(tree.branch(branch).luckSeed()));
    }

    private static void requireSame(
            Node node, Optional<ContentHash> once, Optional<ContentHash> now, String what) {
        if (once.isPresent() && !once.equals(now)) {
            throw BadInputException.of(
                    "worldmodel.moment.differs",
                    node.id(),
                    Message.of(what),
                    now.isPresent() ? now.get() : Message.of("worldmodel.moment.none"),
                    once.get());
        }
    }

    /**
     * Returns the moment of a node. A keyframe is used for the nodes after it, not for its own: it
     * lacks the readings, which come with the step.
     */
    private Moment moment(Node node) {
        Deque<Node> way = new ArrayDeque<>();
        Node at = node;
        Optional<Moment> found = keep.get(at);
        while (found.isEmpty() && !at.isStart()) {
            way.push(at);
            at = tree.node(at.parent());
            found = kept(at);
        }
        Node origin = at;
        Moment moment = found.orElseGet(() -> Causes.begun(player, origin));
        keep.put(origin, moment, this::isNeeded);
        for (Node next : way) {
            moment = Causes.again(player.withKnobs(next.settings().knobs()), moment, next);
            keep.put(next, moment, this::isNeeded);
        }
        return moment;
    }

    /** Returns a node's moment if memory has it. */
    Optional<Moment> remembered(Node node) {
        return keep.get(node);
    }

    private Optional<Moment> kept(Node node) {
        return keep.get(node).or(() -> stored(node));
    }

    /** Returns the journal's moment of a node; empty if it has none, or one that was not written here. */
    private Optional<Moment> stored(Node node) {
        try {
            return journal.keyframe(node.id(), text -> player.requireWorld().read(text))
                    .map(stored -> stored.with(player.current(stored.belief())));
        } catch (ForeignMomentException e) {
            LOG.info("The moment of node {} is made again from before", node.id(), e);
            return Optional.empty();
        }
    }

    /** Returns the result of applying a cause that is not a plain step to a state. */
    PlayState after(PlayState before, Cause cause) {
        return Causes.apply(player.withKnobs(before.settings().knobs()), before, cause);
    }
}
