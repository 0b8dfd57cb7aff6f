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
 * @param lacksLog whether the file was not closed and its log is not beside it, so that what was played last
 *     may be missing
 */
public record SavedSession(
        SessionHeader header,
        List<Node> nodes,
        List<Branch> branches,
        Cursor cursor,
        boolean lacksLog) {

    public SavedSession {
        nodes = List.copyOf(nodes);
        branches = List.copyOf(branches);
    }

    /** Returns the same session of a file that lacks its log, or does not. */
    SavedSession lackingLog(boolean isMissing) {
        return new SavedSession(header, nodes, branches, cursor, isMissing);
    }

    /** Returns the books of the session, continued in {@code journal}. */
    public RolloutTree tree(Journal journal) {
        return RolloutTree.restored(nodes, branches, cursor, journal);
    }
}
