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

/** Where play begins and restarts: at a seed, or at a moment of the session. Simulation thread. */
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

    /** Begins from a seed; a chosen start is kept. */
    public void beginApart(PlayRequest request) {
        if (request.picture().isPresent()) {
            rollout.startFrom(request.picture().get(), request.seed());
        } else {
            rollout.begin(request.playerOf(pack).start(request.seed(), request.source()));
        }
    }

    /** Makes the moment at the cursor the start, and begins there on a new branch. */
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
     * Restarts at the chosen moment: on a new branch with the same noise, unless the cursor is
     * already on such a branch.
     *
     * @return false, without any change, if none is chosen, or it is only on pruned branches
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
