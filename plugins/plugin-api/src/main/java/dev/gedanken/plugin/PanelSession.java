package dev.gedanken.plugin;

import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Node;
import java.util.List;

/** The session as a panel may read it; on the JavaFX thread. */
public interface PanelSession {

    /** Returns the branches that were not pruned, by id. */
    List<Branch> liveBranches();

    /** Returns where one stands. */
    Cursor cursor();

    /** Returns a node. */
    Node node(int id);

    /** Returns the last node of a branch, or of what it forked from, that is not after a step. */
    int nodeAt(int branch, int step);

    /**
     * Returns the greatest error of the dream between two steps of a branch's own nodes, as root mean
     * square over pixel values in [0, 1]; 0 if it has none there.
     */
    float error(int branch, int fromStep, int toStep);
}
