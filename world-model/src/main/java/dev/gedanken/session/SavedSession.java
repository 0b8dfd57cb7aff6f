package dev.gedanken.session;

import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Journal;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.RolloutTree;
import java.util.List;

/**
 * The content of a session file, without its keyframes.
 *
 * @param header the description of the session
 * @param nodes by id
 * @param branches by id
 * @param cursor the last position
 * @param lacksLog whether the file was not closed and its write-ahead log is missing, so that the
 *     end of the session may be missing
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

    /** Returns the same session with another {@code lacksLog}. */
    SavedSession lackingLog(boolean isMissing) {
        return new SavedSession(header, nodes, branches, cursor, isMissing);
    }

    /** Returns the session's tree, continued in {@code journal}. */
    public RolloutTree tree(Journal journal) {
        return RolloutTree.restored(nodes, branches, cursor, journal);
    }
}
