package dev.gedanken.search;

import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs several tree searches in parallel, with one simulation of each tree in one call of the
 * model. Mutable; one owner.
 *
 * <p>A call with {@code rows} rows costs no more than a call with one. If there are fewer trees,
 * the remaining rows evaluate siblings of the selected node, which are often needed next. These
 * stored results do not change the search in any bit, only the number of calls.
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
     * @param rows rows of a model call up to which a row costs nothing extra
     * @param luck noise for each state
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

    /** Runs every search to its end. */
    public TreeSearch<S> run() {
        while (!isDone()) {
            simulate();
        }
        return this;
    }

    /** Returns whether all searches are done. */
    public boolean isDone() {
        return trees.stream().allMatch(SearchTree::isDone);
    }

    /** Adds one node to every tree that is not done. */
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
