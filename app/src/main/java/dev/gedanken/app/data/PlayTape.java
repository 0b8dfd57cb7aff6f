package dev.gedanken.app.data;

import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeRecipe;
import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.play.PlayState;
import dev.gedanken.scene.HeldOutSeeds;
import dev.gedanken.scene.Scene;
import dev.gedanken.world.Action;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Remembers which actions a person took in a true world, from each start to the next.
 *
 * <p>Written by the simulation thread; read after that thread has ended.
 */
public final class PlayTape implements LiveListener {
    private final List<Take> takes = new ArrayList<>();

    /** The inputs since one start. */
    private record Take(long seed, int contextSteps, List<Action> actions) {}

    @Override
    public void shown(LiveSnapshot snapshot) {
        // Every step is needed, not every picture.
    }

    @Override
    public void played(LoadedPack pack, PlayState state) {
        if (state.step() == 0) {
            takes.add(new Take(state.seed(), state.contextSteps(), new ArrayList<>()));
        } else {
            if (state.input() instanceof Action action) {
                takes.getLast().actions().add(action);
            }
        }
    }

    /**
     * Returns the played episodes, each with the idle steps that precede play. Episodes without a
     * step or from a seed that is held out for evaluation are left out.
     */
    public List<Episode> episodes(Scene<?> scene, EpisodeRecipe recipe) {
        return takes.stream()
                .filter(take -> !take.actions().isEmpty() && !HeldOutSeeds.contains(take.seed()))
                .map(take -> SceneEpisodes.replayed(scene, recipe, take.seed(), all(take, scene)))
                .toList();
    }

    private static List<Action> all(Take take, Scene<?> scene) {
        List<Action> actions =
                new ArrayList<>(Collections.nCopies(take.contextSteps(), scene.actions().idle()));
        actions.addAll(take.actions());
        return actions;
    }
}
