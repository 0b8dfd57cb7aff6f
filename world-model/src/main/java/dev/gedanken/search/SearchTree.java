package dev.gedanken.search;

import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search tree over possible actions (Schrittwieser et al. 2020, appendix B). Mutable; one owner.
 *
 * <p>A simulation selects a path from the root to an unexpanded edge, by
 *
 * <pre>
 *   a = argmax  Q̄(s, a) + P(s, a) · √ΣN / (1 + N(s, a)) · (c₁ + log((ΣN + c₂ + 1) / c₂))
 * </pre>
 *
 * <p>evaluates the state there with the model, and backs the value up: G = r + γ c G′, where c is
 * the probability that the episode continues. Q̄ is the mean of these returns, normalised by the
 * lowest and the highest that the tree has seen.
 *
 * @param <S> a state
 */
public final class SearchTree<S> {
    private static final double C1 = 1.25;
    private static final double C2 = 19_652;

    private final SearchSettings settings;
    private final int actions;
    private final List<Node<S>> nodes = new ArrayList<>();
    private int simulations;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;

    /** A node; its prediction is set once a simulation has ended in it. */
    private static final class Node<S> {
        final int parent;
        final int action;
        final double policyPrior;
        int firstChild = SearchTrace.NONE;
        int visits;
        double valueSum;
        @Nullable Outlook<S> seen;

        Node(int parent, int action, double policyPrior) {
            this.parent = parent;
            this.action = action;
            this.policyPrior = policyPrior;
        }

        Outlook<S> outlook() {
            if (seen == null) {
                throw new IllegalStateException("Nobody has looked at this node.");
            }
            return seen;
        }

        double value() {
            return visits == 0 ? 0 : valueSum / visits;
        }
    }

    /**
     * Creates a tree.
     *
     * @param root where the search begins, with its prediction
     * @param luck source of the noise on the root's policy prior
     */
    public SearchTree(SearchSettings settings, Outlook<S> root, Noise luck) {
        this.settings = settings;
        this.actions = root.policyPrior().length;
        nodes.add(new Node<>(SearchTrace.NONE, SearchTrace.NONE, 1));
        expand(0, new Outlook<>(root.state(), 0, 1, root.value(), noisy(root.policyPrior(), luck)));
        carryUp(0, root.value());
    }

    private double[] noisy(double[] prior, Noise luck) {
        double share = settings.noiseShare();
        if (share == 0) {
            return prior;
        }
        double[] noise = Dirichlet.draw(actions, settings.noiseConcentration(), luck);
        double[] mixed = new double[actions];
        Arrays.setAll(mixed, a -> (1 - share) * prior[a] + share * noise[a]);
        return mixed;
    }

    /** Returns the number of simulations so far. */
    public int simulations() {
        return simulations;
    }

    /** Returns whether all requested simulations are done. */
    public boolean isDone() {
        return simulations >= settings.numSimulations();
    }

    /** Returns the node in which the next simulation ends, which has not been evaluated yet. */
    int select() {
        int at = 0;
        while (nodes.get(at).seen != null) {
            at = favoured(at);
        }
        return at;
    }

    /** Returns the child with the highest score, the first one in a tie. */
    private int favoured(int at) {
        Node<S> parent = nodes.get(at);
        int best = parent.firstChild;
        double highest = Double.NEGATIVE_INFINITY;
        for (int child = parent.firstChild; child < parent.firstChild + actions; child++) {
            double score = score(parent, nodes.get(child));
            if (score > highest) {
                highest = score;
                best = child;
            }
        }
        return best;
    }

    /** Equation 2. An unvisited child counts as the worst. */
    private double score(Node<S> parent, Node<S> child) {
        double exploration =
                Math.sqrt(parent.visits)
                        / (1 + child.visits)
                        * (C1 + StrictMath.log((parent.visits + C2 + 1) / C2));
        double value = child.visits == 0 ? 0 : scaled(returnThrough(child));
        return value + child.policyPrior * exploration;
    }

    /** Returns r + γ c v: the mean return through a node, seen from its parent. */
    private double returnThrough(Node<S> node) {
        Outlook<S> outlook = node.outlook();
        return outlook.reward() + settings.discount() * outlook.goingOn() * node.value();
    }

    /** Equation 5: relative to the lowest and the highest return in the tree. */
    private double scaled(double value) {
        return greatest > least ? (value - least) / (greatest - least) : value;
    }

    /** Returns the state from which a selected node is reached. */
    S stateBefore(int node) {
        return nodes.get(nodes.get(node).parent).outlook().state();
    }

    /** Returns the action by which a node is reached. */
    int actionTo(int node) {
        return nodes.get(node).action;
    }

    /** Returns the unevaluated siblings of a node, the most likely first. */
    List<Integer> unseenSiblings(int node) {
        int first = nodes.get(nodes.get(node).parent).firstChild;
        List<Integer> siblings = new ArrayList<>();
        for (int each = first; each < first + actions; each++) {
            if (each != node && nodes.get(each).seen == null) {
                siblings.add(each);
            }
        }
        siblings.sort((a, b) -> Double.compare(nodes.get(b).policyPrior, nodes.get(a).policyPrior));
        return siblings;
    }

    /**
     * Ends a simulation in a selected node: stores the prediction there and backs its value up to
     * the root.
     */
    void grow(int node, Outlook<S> outlook) {
        expand(node, outlook);
        carryUp(node, outlook.value());
        simulations++;
    }

    private void expand(int at, Outlook<S> outlook) {
        Node<S> node = nodes.get(at);
        node.seen = outlook;
        node.firstChild = nodes.size();
        for (int action = 0; action < actions; action++) {
            nodes.add(new Node<>(at, action, outlook.policyPrior()[action]));
        }
    }

    /** Equations 3 and 4. */
    private void carryUp(int leaf, double value) {
        double returned = value;
        for (int at = leaf; at != SearchTrace.NONE; at = nodes.get(at).parent) {
            Node<S> node = nodes.get(at);
            node.visits++;
            node.valueSum += returned;
            if (node.parent != SearchTrace.NONE) {
                double through = returnThrough(node);
                least = Math.min(least, through);
                greatest = Math.max(greatest, through);
            }
            Outlook<S> outlook = node.outlook();
            returned = outlook.reward() + settings.discount() * outlook.goingOn() * returned;
        }
    }

    /** Returns the mean return from the root on. */
    public double value() {
        return nodes.getFirst().value();
    }

    /** Returns how often each action was tried at the root. */
    public int[] visitCounts() {
        int first = nodes.getFirst().firstChild;
        int[] counts = new int[actions];
        Arrays.setAll(counts, action -> nodes.get(first + action).visits);
        return counts;
    }

    /**
     * Returns the policy that the search found: N(s, a)^(1/T) / ΣN^(1/T) (equation 6), or the
     * policy prior before the first simulation.
     *
     * @param temperature T; towards 0, always the most visited action
     */
    public double[] policy(double temperature) {
        int[] counts = visitCounts();
        int most = Arrays.stream(counts).max().orElse(0);
        if (most == 0) {
            return nodes.getFirst().outlook().policyPrior().clone();
        }
        double[] policy = new double[actions];
        double sum = 0;
        for (int action = 0; action < actions; action++) {
            policy[action] = StrictMath.pow((double) counts[action] / most, 1 / temperature);
            sum += policy[action];
        }
        for (int action = 0; action < actions; action++) {
            policy[action] /= sum;
        }
        return policy;
    }

    /** Returns the most visited action at the root; in a tie, the one with the higher return. */
    public int best() {
        int first = nodes.getFirst().firstChild;
        int[] counts = visitCounts();
        int best = 0;
        for (int action = 1; action < actions; action++) {
            boolean isMore = counts[action] > counts[best];
            boolean isBetter =
                    counts[action] == counts[best]
                            && counts[action] > 0
                            && returnThrough(nodes.get(first + action))
                                    > returnThrough(nodes.get(first + best));
            if (isMore || isBetter) {
                best = action;
            }
        }
        return best;
    }

    /** Returns the trace of the search. */
    public SearchTrace trace() {
        List<SearchTrace.Node> seen = new ArrayList<>(nodes.size());
        for (int id = 0; id < nodes.size(); id++) {
            Node<S> node = nodes.get(id);
            int depth = node.parent == SearchTrace.NONE ? 0 : seen.get(node.parent).depth() + 1;
            seen.add(
                    new SearchTrace.Node(
                            id,
                            node.parent,
                            node.action,
                            depth,
                            node.policyPrior,
                            node.visits,
                            node.seen == null ? 0 : node.outlook().reward(),
                            node.value()));
        }
        return new SearchTrace(simulations, seen);
    }

    /**
     * Returns the state of a node.
     *
     * @throws IllegalStateException if no simulation has ended there
     */
    public S state(int node) {
        return nodes.get(node).outlook().state();
    }
}
