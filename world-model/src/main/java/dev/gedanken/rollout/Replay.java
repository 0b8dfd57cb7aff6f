package dev.gedanken.rollout;

import dev.gedanken.model.KnobValues;
import dev.gedanken.play.Moment;
import dev.gedanken.play.Player;
import dev.gedanken.play.StepRequest;
import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Recomputes every node of a session from only the seeds, the actions and the pack.
 *
 * <p>Proceeds by the lowest id that can be computed, several at once, and keeps a moment only until
 * its successors are computed.
 */
public final class Replay {
    private final Player player;
    private final List<Node> nodes;
    private final int batch;
    private final List<List<Integer>> children = new ArrayList<>();

    /** Receives recomputed nodes; can stop the replay. */
    @FunctionalInterface
    public interface Visitor {

        /** Receives a node and returns whether nodes with higher ids are still of interest. */
        boolean accept(Replayed replayed);
    }

    /**
     * A recomputed node.
     *
     * @param node the session's record of it
     * @param moment the recomputed moment
     * @param dreamed the recomputed frame of the model; empty if it draws no frames
     */
    public record Replayed(Node node, Moment moment, Optional<Frame> dreamed) {}

    /**
     * Creates a replay.
     *
     * @param nodes by id
     * @param batch how many nodes are computed at once, at least 1; the frames do not depend on it
     */
    public Replay(Player player, List<Node> nodes, int batch) {
        this.player = player;
        this.nodes = nodes;
        this.batch = batch;
        nodes.forEach(node -> children.add(new ArrayList<>(1)));
        for (Node node : nodes) {
            if (!node.isStart()) {
                children.get(node.parent()).add(node.id());
            }
        }
    }

    /** Computes all nodes, each after its parent, or until the visitor stops. */
    public void run(Visitor visitor) {
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        nodes.stream().filter(Node::isStart).forEach(node -> ready.add(node.id()));
        Map<Integer, Waiting> waiting = new HashMap<>();
        int end = nodes.size();
        while (!ready.isEmpty() && ready.peek() < end) {
            List<Node> now = next(ready);
            for (Replayed replayed : make(now, waiting)) {
                Node node = replayed.node();
                if (!visitor.accept(replayed)) {
                    end = Math.min(end, node.id());
                }
                List<Integer> after = children.get(node.id());
                if (!after.isEmpty()) {
                    waiting.put(node.id(), new Waiting(replayed.moment(), after.size()));
                    ready.addAll(after);
                }
            }
        }
    }

    /** A moment and the number of nodes still to be computed from it. */
    private record Waiting(Moment moment, int children) {}

    private List<Node> next(PriorityQueue<Integer> ready) {
        List<Node> now = new ArrayList<>();
        while (now.size() < batch && !ready.isEmpty()) {
            now.add(nodes.get(ready.remove()));
        }
        return now;
    }

    private List<Replayed> make(List<Node> now, Map<Integer, Waiting> waiting) {
        Moment[] moments = new Moment[now.size()];
        Map<KnobValues, Requests> together = new TreeMap<>();
        for (int i = 0; i < now.size(); i++) {
            Node node = now.get(i);
            if (node.isStart()) {
                moments[i] = Causes.begun(player, node);
                continue;
            }
            Moment before = taken(node.parent(), waiting);
            Optional<StepRequest> request = Causes.request(player, before, node);
            if (request.isPresent()) {
                together.computeIfAbsent(
                                node.settings().knobs(), key -> new Requests(player.withKnobs(key)))
                        .add(i, request.get());
            } else {
                moments[i] = Causes.again(player, before, node);
            }
        }
        together.values().forEach(requests -> requests.makeInto(moments));
        return looked(now, moments);
    }

    /** Steps with the same knob values, and the nodes that they compute. */
    private record Requests(Player suited, List<Integer> rows, List<StepRequest> requests) {

        Requests(Player suited) {
            this(suited, new ArrayList<>(), new ArrayList<>());
        }

        void add(int row, StepRequest request) {
            rows.add(row);
            requests.add(request);
        }

        void makeInto(Moment[] moments) {
            List<Moment> made = suited.advance(requests);
            for (int i = 0; i < made.size(); i++) {
                moments[rows.get(i)] = made.get(i);
            }
        }
    }

    private List<Replayed> looked(List<Node> now, Moment[] moments) {
        List<Optional<Frame>> frames =
                player.look(List.of(moments).stream().map(Moment::belief).toList());
        List<Replayed> replayed = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            replayed.add(new Replayed(now.get(i), moments[i], frames.get(i)));
        }
        return replayed;
    }

    private static Moment taken(int parent, Map<Integer, Waiting> waiting) {
        Waiting found = waiting.get(parent);
        if (found == null) {
            throw new IllegalStateException("Node %d was not made.".formatted(parent));
        }
        if (found.children == 1) {
            waiting.remove(parent);
        } else {
            waiting.put(parent, new Waiting(found.moment, found.children - 1));
        }
        return found.moment;
    }
}
