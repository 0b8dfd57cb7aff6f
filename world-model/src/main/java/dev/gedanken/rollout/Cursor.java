package dev.gedanken.rollout;

/**
 * The place in a session from which play continues.
 *
 * @param node the moment
 * @param branch the live branch on which it is looked at
 */
public record Cursor(int node, int branch) {

    /** Returns where it stands when a node was added: it goes along if it stood right before. */
    public Cursor after(Node added) {
        return added.parent() == node && added.branch() == branch
                ? new Cursor(added.id(), branch)
                : this;
    }
}
