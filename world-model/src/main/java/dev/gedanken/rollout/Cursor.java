package dev.gedanken.rollout;

/**
 * The place in a session from which play continues.
 *
 * @param node the moment
 * @param branch the live branch on which it is viewed
 */
public record Cursor(int node, int branch) {

    /**
     * Returns the cursor after a node was added: it moves along if it was right before the node.
     */
    public Cursor after(Node added) {
        return added.parent() == node && added.branch() == branch
                ? new Cursor(added.id(), branch)
                : this;
    }
}
