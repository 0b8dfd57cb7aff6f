package dev.gedanken.app.view.search;

import dev.gedanken.search.SearchTrace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The layout of a search tree: deeper nodes are further down, and subtrees are side by side in the
 * order of their actions, each as wide as its leaves. Only visited nodes are drawn.
 *
 * @param nodes in the order of the tree
 * @param depth steps from the root to the deepest node
 * @param leastValue the lowest return of a node
 * @param greatestValue the highest return of a node
 */
public record TreeLayout(List<Placed> nodes, int depth, double leastValue, double greatestValue) {

    public TreeLayout {
        nodes = List.copyOf(nodes);
    }

    /**
     * A node with its position.
     *
     * @param node the node
     * @param x its position from the left, in [0, 1]
     * @param y its position from the top, in [0, 1]
     * @param share of the simulations that passed through it, in (0, 1]
     * @param warmth its value relative to the lowest and the highest, in [0, 1]
     * @param isFavourite whether it is on the most visited path
     */
    public record Placed(
            SearchTrace.Node node,
            double x,
            double y,
            double share,
            double warmth,
            boolean isFavourite) {}

    /** Lays a tree out. */
    public static TreeLayout of(SearchTrace trace) {
        List<SearchTrace.Node> visited =
                trace.nodes().stream().filter(SearchTrace.Node::isVisited).toList();
        int[] leaves = leaves(trace, visited);
        double[] x = across(trace, visited, leaves);
        int depth = visited.stream().mapToInt(SearchTrace.Node::depth).max().orElse(0);
        double least = visited.stream().mapToDouble(SearchTrace.Node::value).min().orElse(0);
        double greatest = visited.stream().mapToDouble(SearchTrace.Node::value).max().orElse(0);
        boolean[] favourites = favourites(trace);
        double all = trace.root().visitCount();
        List<Placed> placed = new ArrayList<>();
        for (SearchTrace.Node node : visited) {
            placed.add(
                    new Placed(
                            node,
                            x[node.id()],
                            depth == 0 ? 0.5 : (double) node.depth() / depth,
                            node.visitCount() / all,
                            greatest > least ? (node.value() - least) / (greatest - least) : 0.5,
                            favourites[node.id()]));
        }
        return new TreeLayout(placed, depth, least, greatest);
    }

    /** Returns how many leaves each node has below it; 1 for a leaf itself. */
    private static int[] leaves(SearchTrace trace, List<SearchTrace.Node> visited) {
        int[] leaves = new int[trace.nodes().size()];
        for (SearchTrace.Node node : visited.reversed()) {
            leaves[node.id()] = Math.max(1, leaves[node.id()]);
            if (node.parent() != SearchTrace.NONE) {
                leaves[node.parent()] += leaves[node.id()];
            }
        }
        return leaves;
    }

    private static double[] across(
            SearchTrace trace, List<SearchTrace.Node> visited, int[] leaves) {
        double all = leaves[0];
        double[] from = new double[leaves.length];
        double[] next = new double[leaves.length];
        double[] middle = new double[leaves.length];
        List<SearchTrace.Node> byAction = new ArrayList<>(visited);
        byAction.sort(
                Comparator.comparingInt(SearchTrace.Node::depth)
                        .thenComparingInt(SearchTrace.Node::id));
        for (SearchTrace.Node node : byAction) {
            int id = node.id();
            if (node.parent() != SearchTrace.NONE) {
                from[id] = next[node.parent()];
                next[node.parent()] += leaves[id];
            }
            next[id] = from[id];
            middle[id] = (from[id] + leaves[id] / 2.0) / all;
        }
        return middle;
    }

    private static boolean[] favourites(SearchTrace trace) {
        boolean[] favourites = new boolean[trace.nodes().size()];
        Optional<SearchTrace.Node> at = Optional.of(trace.root());
        while (at.isPresent()) {
            favourites[at.get().id()] = true;
            at = trace.favourite(at.get().id());
        }
        return favourites;
    }

    /**
     * Returns the node nearest to a position, both coordinates in [0, 1]; empty if nothing was
     * visited.
     */
    public Optional<Placed> nearest(double x, double y, double aspect) {
        return nodes.stream()
                .min(
                        Comparator.comparingDouble(
                                placed -> Math.hypot((placed.x() - x) * aspect, placed.y() - y)));
    }

    /** Directions from a node to another one. */
    public enum Way {
        /** To the parent. */
        UP,
        /** To the most visited child. */
        DOWN,
        /** To the neighbour on the left. */
        LEFT,
        /** To the neighbour on the right. */
        RIGHT
    }

    /** Returns the node in a direction from another one; that node itself if there is none. */
    public int next(int id, Way way) {
        Optional<Placed> here = nodes.stream().filter(each -> each.node().id() == id).findFirst();
        if (here.isEmpty()) {
            return 0;
        }
        return switch (way) {
            case UP -> Math.max(0, here.get().node().parent());
            case DOWN ->
                    nodes.stream()
                            .filter(each -> each.node().parent() == id)
                            .max(Comparator.comparingInt(each -> each.node().visitCount()))
                            .map(each -> each.node().id())
                            .orElse(id);
            case LEFT -> beside(here.get(), -1);
            case RIGHT -> beside(here.get(), 1);
        };
    }

    private int beside(Placed here, int direction) {
        List<Placed> row =
                nodes.stream()
                        .filter(each -> each.node().depth() == here.node().depth())
                        .sorted(Comparator.comparingDouble(Placed::x))
                        .toList();
        int at = Math.clamp(row.indexOf(here) + (long) direction, 0, row.size() - 1);
        return row.get(at).node().id();
    }
}
