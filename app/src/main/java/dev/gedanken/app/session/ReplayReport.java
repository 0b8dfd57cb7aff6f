package dev.gedanken.app.session;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.rollout.Difference;
import dev.gedanken.session.SavedSession;
import dev.gedanken.tensor.ContentHash;
import java.util.List;
import java.util.Optional;

/**
 * The results of a replay; its JSON keys are a stable contract.
 *
 * @param session the file
 * @param title of the session
 * @param pack the pack's name
 * @param packSha256 of the pack that the session was made with
 * @param replayedWith SHA-256 of the pack that it was replayed with
 * @param nodes how many moments the session has
 * @param replayed how many of them were recomputed
 * @param branches in order of creation
 * @param isVerified whether frames and beliefs were compared
 * @param beliefs how many stored beliefs were compared
 * @param firstDifference the first difference; empty if there is none or nothing was compared
 */
@JsonPropertyOrder({
    "session",
    "title",
    "pack",
    "packSha256",
    "replayedWith",
    "nodes",
    "replayed",
    "branches",
    "isVerified",
    "beliefs",
    "firstDifference"
})
public record ReplayReport(
        String session,
        String title,
        String pack,
        String packSha256,
        String replayedWith,
        int nodes,
        int replayed,
        List<BranchReport> branches,
        boolean isVerified,
        int beliefs,
        Optional<DifferenceReport> firstDifference) {

    public ReplayReport {
        branches = List.copyOf(branches);
    }

    /**
     * A branch in the report.
     *
     * @param name its name
     * @param kind its relation to the branch that it forked from
     * @param forkedAt the node that it continues from; -1 if it began from a seed
     * @param luckSeed seed of its noise
     * @param isPruned whether it is pruned
     */
    @JsonPropertyOrder({"name", "kind", "forkedAt", "luckSeed", "isPruned"})
    public record BranchReport(
            String name, String kind, int forkedAt, long luckSeed, boolean isPruned) {

        static List<BranchReport> of(SavedSession saved) {
            return saved.branches().stream()
                    .map(branch ->
                            new BranchReport(
                                    branch.name(),
                                    branch.kind().words(),
                                    branch.forkedAt(),
                                    branch.luckSeed(),
                                    !branch.isLive()))
                    .toList();
        }
    }

    /**
     * A difference in the report.
     *
     * @param node the node
     * @param step steps since its start
     * @param branch the branch's name
     * @param what what differs
     * @param recorded its SHA-256 in the session
     * @param replayed its SHA-256 now; empty if there is no result
     */
    @JsonPropertyOrder({"node", "step", "branch", "what", "recorded", "replayed"})
    public record DifferenceReport(
            int node,
            long step,
            String branch,
            String what,
            String recorded,
            Optional<String> replayed) {

        static DifferenceReport of(Difference difference, SavedSession saved) {
            return new DifferenceReport(
                    difference.node().id(),
                    difference.node().step(),
                    saved.branches().get(difference.node().branch()).name(),
                    difference.what().words(),
                    difference.recorded().toString(),
                    difference.replayed().map(ContentHash::toString));
        }
    }
}
