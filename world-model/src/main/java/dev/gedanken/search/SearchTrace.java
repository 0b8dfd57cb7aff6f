package dev.gedanken.search;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * A record of what a search has considered so far, as an immutable value.
 *
 * @param simulations simulations so far
 * @param nodes all of them, the root first, each after its parent
 */
public record SearchTrace(int simulations, List<Node> nodes) {
    /** Stands for the parent of the root and for the action that led there. */
    public static final int NONE = -1;

    public SearchTrace {
        nodes = List.copyOf(nodes);
    }

    /**
     * A node of the tree.
     *
     * @param id its place in the list
     * @param parent the place of the node before it; {@link #NONE} for the root
     * @param action the action that led there; {@link #NONE} for the root
     * @param depth steps from the root
     * @param policyPrior the policy's probability of the action, in [0, 1]
     * @param visitCount how many simulations passed through it
     * @param reward earned on the way there; 0 until it was visited
     * @param value mean return from there on; 0 until it was visited
     */
    public record Node(
            int id,
            int parent,
            int action,
            int depth,
            double policyPrior,
            int visitCount,
            double reward,
            double value) {

        /** Returns whether the model has evaluated it. */
        public boolean isVisited() {
            return visitCount > 0;
        }
    }

    /** Returns the node where the search began. */
    public Node root() {
        return nodes.getFirst();
    }

    /** Returns the children of a node, in the order of the actions; none until it was visited. */
    public List<Node> children(int id) {
        return nodes.stream().filter(node -> node.parent() == id).toList();
    }

    /** Returns the most visited child, the first one in a tie; empty if none was visited. */
    public Optional<Node> favourite(int id) {
        return children(id).stream()
                .filter(Node::isVisited)
                .reduce((best, next) -> next.visitCount() > best.visitCount() ? next : best);
    }

    /** Returns the actions from the root to a node. */
    public List<Integer> actionsTo(int id) {
        ArrayDeque<Integer> actions = new ArrayDeque<>();
        for (Node node = nodes.get(id); node.parent() != NONE; node = nodes.get(node.parent())) {
            actions.addFirst(node.action());
        }
        return List.copyOf(actions);
    }
}
