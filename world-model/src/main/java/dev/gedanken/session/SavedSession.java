package dev.gedanken.session;

import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Journal;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.RolloutTree;
import java.util.List;

/**
 * What a session file says, apart from its keyframes.
 *
 * @param header what it is of
 * @param nodes by id
 * @param branches by id
 * @param cursor where one stood
 */
public record SavedSession(
        SessionHeader header, List<Node> nodes, List<Branch> branches, Cursor cursor) {

    public SavedSession {
        nodes = List.copyOf(nodes);
        branches = List.copyOf(branches);
    }

    /** Returns the books of the session, continued in {@code journal}. */
    public RolloutTree tree(Journal journal) {
        return RolloutTree.restored(nodes, branches, cursor, journal);
    }
}
