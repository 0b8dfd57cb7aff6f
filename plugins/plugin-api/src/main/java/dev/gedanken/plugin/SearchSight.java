package dev.gedanken.plugin;

import dev.gedanken.search.SearchTrace;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import java.util.List;
import java.util.Optional;

/**
 * The state of a tree search from the current moment.
 *
 * @param node the session's moment from which it looks ahead
 * @param inputs the possible inputs, in the order of the tree's actions
 * @param trace the tree
 * @param simulations the total number of simulations
 * @param looked the selected node of the tree
 */
public record SearchSight(
        int node, List<Input> inputs, SearchTrace trace, int simulations, Optional<Looked> looked) {

    public SearchSight {
        inputs = List.copyOf(inputs);
    }

    /**
     * A selected node.
     *
     * @param id the node's id
     * @param frame the model's frame for it; empty if there is none
     */
    public record Looked(int id, Optional<Frame> frame) {}

    /** Returns the inputs that lead to a node of the tree. */
    public List<Input> inputsTo(int id) {
        return trace.actionsTo(id).stream().map(inputs::get).toList();
    }
}
