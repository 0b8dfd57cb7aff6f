package dev.gedanken.search;

import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets trees grow side by side, a simulation of each in one call of the model. Mutable; one owner.
 *
 * <p>A call computes {@code rows} rows at no less cost than one. What a lone tree leaves of them goes to siblings of the
 * selected node, which are often asked for next: what is kept of them changes no bit of the search, only how often the
 * model is called.
 *
 * @param <S> a state
 */
public final class TreeSearch<S> {
    private final SearchModel<S> model;
    private final int rows;
    private final List<SearchTree<S>> trees = new ArrayList<>();
    private final List<Map<Integer, Outlook<S>>> foreseen = new ArrayList<>();

    /**
     * Begins a search at each of some states.
     *
     * @param rows of a call of the model below which rows are free
     * @param luck one for each state
     */
    public TreeSearch(
            SearchModel<S> model,
            SearchSettings settings,
            int rows,
            List<S> states,
            List<Noise> luck) {
        this.model = model;
        this.rows = rows;
        List<Outlook<S>> roots = model.at(states);
        for (int i = 0; i < roots.size(); i++) {
            trees.add(new SearchTree<>(settings, roots.get(i), luck.get(i)));
            foreseen.add(new HashMap<>());
        }
    }

    /** Returns the trees, one for each state. */
    public List<SearchTree<S>> trees() {
        return List.copyOf(trees);
    }

    /** Lets every tree grow until it is done. */
    public TreeSearch<S> run() {
        while (!isDone()) {
            simulate();
        }
        return this;
    }

    /** Returns whether all trees have grown as often as was asked for. */
    public boolean isDone() {
        return trees.stream().allMatch(SearchTree::isDone);
    }

    /** Lets every tree that is not done grow by one node. */
    public void simulate() {
        int wanted = 0;
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            if (!trees.get(i).isDone()) {
                int node = trees.get(i).select();
                Outlook<S> known = foreseen.get(i).remove(node);
                if (known == null) {
                    wanted++;
                    requests.add(new Request(i, node));
                } else {
                    trees.get(i).grow(node, known);
                }
            }
        }
        ask(wanted, requests);
    }

    private record Request(int tree, int node) {}

    private void ask(int wanted, List<Request> requests) {
        if (wanted == 0) {
            return;
        }
        for (int i = 0; i < wanted && requests.size() < rows; i++) {
            addSiblings(requests.get(i), requests);
        }
        int[] actions =
                requests.stream()
                        .mapToInt(request -> trees.get(request.tree()).actionTo(request.node()))
                        .toArray();
        List<S> states =
                requests.stream()
                        .map(request -> trees.get(request.tree()).stateBefore(request.node()))
                        .toList();
        List<Outlook<S>> outlooks = model.after(states, actions);
        for (int i = 0; i < requests.size(); i++) {
            Request request = requests.get(i);
            if (i < wanted) {
                trees.get(request.tree()).grow(request.node(), outlooks.get(i));
            } else {
                foreseen.get(request.tree()).put(request.node(), outlooks.get(i));
            }
        }
    }

    private void addSiblings(Request request, List<Request> requests) {
        Map<Integer, Outlook<S>> known = foreseen.get(request.tree());
        for (int sibling : trees.get(request.tree()).unseenSiblings(request.node())) {
            if (requests.size() < rows && !known.containsKey(sibling)) {
                requests.add(new Request(request.tree(), sibling));
            }
        }
    }
}
