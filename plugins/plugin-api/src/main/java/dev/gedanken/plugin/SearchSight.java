package dev.gedanken.plugin;

import dev.gedanken.search.SearchTrace;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import java.util.List;
import java.util.Optional;

/**
 * What a tree search from the present moment has considered so far.
 *
 * @param node the session's moment from which it looks ahead
 * @param inputs what can be done, in the order of the tree's actions
 * @param trace the tree
 * @param simulations how often it grows in all
 * @param looked the node of the tree that somebody looks at
 */
public record SearchSight(
        int node, List<Input> inputs, SearchTrace trace, int simulations, Optional<Looked> looked) {

    public SearchSight {
        inputs = List.copyOf(inputs);
    }

    /**
     * A node that somebody looks at.
     *
     * @param id the node's
     * @param frame what the model shows of it; empty if it shows nothing
     */
    public record Looked(int id, Optional<Frame> frame) {}

    /** Returns the inputs that lead to a node of the tree. */
    public List<Input> inputsTo(int id) {
        return trace.actionsTo(id).stream().map(inputs::get).toList();
    }
}
