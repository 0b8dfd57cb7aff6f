package dev.gedanken.plugin;

import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Node;
import java.util.List;
import java.util.Optional;

/** The session as a panel may read it; on the JavaFX thread. */
public interface PanelSession {

    /** Returns the branches that were not pruned, by id. */
    List<Branch> liveBranches();

    /** Returns the cursor. */
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

    /**
     * Returns how far a branch's own moment at a step is from that of the branch which it forked from; empty
     * if there are not both, or if nobody has compared them yet.
     */
    Optional<Divergence> divergence(int branch, int step);

    /**
     * Returns how surprising a branch's own frame at a step was to the model; empty if the branch has no step
     * of its own there, or if nobody knows.
     */
    Optional<Surprise> surprise(int branch, int step);
}
