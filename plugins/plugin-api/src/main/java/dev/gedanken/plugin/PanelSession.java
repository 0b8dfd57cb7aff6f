package dev.gedanken.plugin;

import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Node;
import java.util.List;
import java.util.Optional;

/** The session, for reading by a panel; on the JavaFX thread. */
public interface PanelSession {

    /** Returns the branches that are not pruned, by id. */
    List<Branch> liveBranches();

    /** Returns the cursor. */
    Cursor cursor();

    /** Returns a node. */
    Node node(int id);

    /** Returns the last node of a branch, or of its ancestors, that is not after a step. */
    int nodeAt(int branch, int step);

    /**
     * Returns the largest error of the dream between two steps of a branch's own nodes, as root
     * mean square over pixel values in [0, 1]; 0 if it has none there.
     */
    float error(int branch, int fromStep, int toStep);

    /**
     * Returns the difference between a branch's own moment at a step and that of the branch it
     * forked from; empty if one of them is missing, or if they have not been compared yet.
     */
    Optional<Divergence> divergence(int branch, int step);

    /**
     * Returns the model's surprise at a branch's own frame at a step; empty if the branch has no
     * own step there, or if it is unknown.
     */
    Optional<Surprise> surprise(int branch, int step);
}
