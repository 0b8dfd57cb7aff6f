package dev.gedanken.app.live.background;

import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.studio.command.StageCommand.Analysis;
import dev.gedanken.plan.ModelSearch;
import dev.gedanken.plan.TreePlanner;
import dev.gedanken.play.NoiseStreams;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.plugin.SearchSight;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.search.SearchTrace;
import dev.gedanken.search.SearchTree;
import dev.gedanken.search.TreeSearch;
import dev.gedanken.world.Input;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Grows the tree of a search from the current moment, a few simulations at a time, while a panel
 * shows it. It is the tree that the planner {@code mcts} would search at this moment. Simulation
 * thread.
 */
public final class SearchWorker {
    private static final int SIMULATIONS_AT_ONCE = 2;
    private static final int ROOT = 0;

    private final Rollout rollout;
    private final Supplier<Player> player;
    private final LiveListener listener;
    private final TreePlanner planner = new TreePlanner();
    private @Nullable Growing growing;
    private boolean isNoneTold;
    private int wanted = ROOT;

    /** A growing tree; {@code looked} is the last report about the selected node. */
    private static final class Growing {
        final Player player;
        final PlayState from;
        final int node;
        final TreeSearch<ModelSearch.Place> search;
        Optional<SearchSight.Looked> looked = Optional.empty();

        Growing(Player player, PlayState from, int node, TreeSearch<ModelSearch.Place> search) {
            this.player = player;
            this.from = from;
            this.node = node;
            this.search = search;
        }

        SearchTree<ModelSearch.Place> tree() {
            return search.trees().getFirst();
        }

        boolean isOf(Player asked, PlayState state) {
            return asked == player && state == from;
        }
    }

    /**
     * Creates a worker for a rollout.
     *
     * @param player the rollout's, with its current knobs
     * @param listener receives the growing tree
     */
    public SearchWorker(Rollout rollout, Supplier<Player> player, LiveListener listener) {
        this.rollout = rollout;
        this.player = player;
        this.listener = listener;
    }

    /** Selects a node of the tree. */
    public void look(int node) {
        wanted = node;
    }

    /**
     * Grows the tree, or computes the selected node, and returns whether there was something to do.
     */
    public boolean work(Set<Analysis> analyses) {
        if (!analyses.contains(Analysis.SEARCH)) {
            growing = null;
            isNoneTold = false;
            return false;
        }
        Player now = player.get();
        PlayState here = rollout.state();
        if (!planner.canPlanWith(now.model())) {
            return tellNone();
        }
        Growing present = growing;
        if (present == null || !present.isOf(now, here)) {
            growing = begun(now, here);
            return tell(growing);
        }
        if (!present.search.isDone()) {
            for (int i = 0; i < SIMULATIONS_AT_ONCE; i++) {
                present.search.simulate();
            }
            return tell(present);
        }
        return isLookedAt(present) ? false : tell(present);
    }

    private boolean tellNone() {
        growing = null;
        boolean isNews = !isNoneTold;
        isNoneTold = true;
        if (isNews) {
            listener.searched(Optional.empty());
        }
        return isNews;
    }

    private Growing begun(Player now, PlayState here) {
        wanted = ROOT;
        return new Growing(
                now,
                here,
                rollout.tree().cursor().node(),
                planner.begin(
                        now.model(),
                        List.of(here.belief()),
                        List.of(here.luck().onStream(NoiseStreams.PLANNER))));
    }

    private boolean isLookedAt(Growing present) {
        return present.looked.isPresent() && present.looked.get().id() == wanted;
    }

    private boolean tell(Growing present) {
        SearchTrace trace = present.tree().trace();
        if (!isLookedAt(present)) {
            boolean isThere =
                    wanted < trace.nodes().size() && trace.nodes().get(wanted).isVisited();
            int node = isThere ? wanted : ROOT;
            wanted = node;
            present.looked =
                    Optional.of(
                            new SearchSight.Looked(
                                    node,
                                    present.player.look(present.tree().state(node).belief())));
        }
        listener.searched(
                Optional.of(
                        new SearchSight(
                                present.node,
                                List.<Input>copyOf(
                                        present.player.model().card().inputs().enumerated()),
                                trace,
                                TreePlanner.simulations(present.player.model()),
                                present.looked)));
        return true;
    }
}
