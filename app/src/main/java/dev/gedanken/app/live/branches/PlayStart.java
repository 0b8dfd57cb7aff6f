package dev.gedanken.app.live.branches;

import dev.gedanken.app.live.snapshot.RecordedStart;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Luck;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.rollout.RolloutTree;
import dev.gedanken.world.BadInputException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where play begins and begins again: at a seed, or at a moment of the session. Simulation thread. */
public final class PlayStart {
    private static final Logger LOG = LoggerFactory.getLogger(PlayStart.class);

    private final LoadedPack pack;
    private final Rollout rollout;
    private Optional<Cursor> chosen = Optional.empty();

    /** Creates the start of a pack's play on a rollout. */
    public PlayStart(LoadedPack pack, Rollout rollout) {
        this.pack = pack;
        this.rollout = rollout;
    }

    /** Begins from a seed, which is the start from here on. */
    public void begin(PlayRequest request) {
        forget();
        beginApart(request);
    }

    /** Begins from a seed; the start stays the one that was chosen, if one was. */
    public void beginApart(PlayRequest request) {
        rollout.begin(request.playerOf(pack).start(request.seed(), request.source()));
    }

    /** Takes the moment at the cursor for the start, and begins there: a branch of its own. */
    void choose() {
        Cursor here = rollout.tree().cursor();
        rollout.fork(Luck.SHARED);
        chosen = Optional.of(here);
    }

    /** Goes back to seeds. */
    void forget() {
        chosen = Optional.empty();
    }

    /**
     * Begins at the chosen moment again: a new branch with the same luck, unless one stands on such a branch
     * already.
     *
     * @return false, and nothing was done, if none is chosen, or it is on pruned branches only
     */
    public boolean again() {
        if (chosen.isEmpty()) {
            return false;
        }
        int node = chosen.get().node();
        if (hasJustBegun(node)) {
            return true;
        }
        try {
            rollout.jump(node);
        } catch (BadInputException e) {
            LOG.debug("The chosen start is gone, so the seed's counts", e);
            forget();
            return false;
        }
        rollout.fork(Luck.SHARED);
        return true;
    }

    private boolean hasJustBegun(int node) {
        RolloutTree tree = rollout.tree();
        Branch branch = tree.branch(tree.cursor().branch());
        return tree.cursor().node() == node
                && tree.tip(branch.id()).id() == node
                && branch.forkedAt() == node;
    }

    /** Returns the chosen moment; empty if play begins at a seed. */
    public Optional<RecordedStart> recorded() {
        return chosen.map(cursor -> {
            Node node = rollout.tree().node(cursor.node());
            String branch = rollout.tree().branch(cursor.branch()).name();
            return new RecordedStart(node.id(), node.step(), branch);
        });
    }
}
