package dev.gedanken.evaluate.axes;

import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.model.WorldModel;
import dev.gedanken.projection.ReferencePlay;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The model being scored and the episodes it is scored on. Not thread-safe.
 *
 * <p>Held-out episodes are compared; further episodes, also never trained on, serve to fit probes.
 */
public final class AxisTrial {
    private static final int OFFSET_STREAM = 502;
    private static final int MOST_OFFSET = 60;

    /** Fewest episodes to fit a probe on. */
    private static final int LEAST_RECORDED = 5;

    private final WorldModel model;
    private final Optional<TrueWorld> world;
    private final Optional<WorldModel> untrained;
    private final Effort effort;
    private final long firstSeed;
    private final List<AxisEpisode> episodes;
    private final List<AxisEpisode> fitting;

    private AxisTrial(
            WorldModel model,
            Optional<TrueWorld> world,
            Optional<WorldModel> untrained,
            Effort effort,
            long firstSeed,
            List<AxisEpisode> episodes,
            List<AxisEpisode> fitting) {
        this.model = model;
        this.world = world;
        this.untrained = untrained;
        this.effort = effort;
        this.firstSeed = firstSeed;
        this.episodes = List.copyOf(episodes);
        this.fitting = List.copyOf(fitting);
    }

    /**
     * Returns a trial against a true world.
     *
     * @param untrained the same network with its weights shuffled, if there is one; owned by the
     *     caller
     * @param firstSeed of the held-out episodes
     */
    public static AxisTrial beside(
            WorldModel model,
            TrueWorld world,
            Optional<WorldModel> untrained,
            Effort effort,
            long firstSeed) {
        int context = model.card().contextSteps();
        List<AxisEpisode> compared =
                IntStream.range(0, effort.episodes())
                        .mapToObj(i -> played(world, firstSeed + i, context, effort.horizon()))
                        .toList();
        List<AxisEpisode> fitting =
                IntStream.range(0, effort.probeEpisodes())
                        .mapToObj(i ->
                                played(
                                        world,
                                        ReferencePlay.FIRST_SEED + i,
                                        context,
                                        effort.probeSteps()))
                        .toList();
        return new AxisTrial(
                model, Optional.of(world), untrained, effort, firstSeed, compared, fitting);
    }

    private static AxisEpisode played(TrueWorld world, long seed, int context, int horizon) {
        int skipped = Noise.at(seed, 0).onStream(OFFSET_STREAM).below(0, MOST_OFFSET);
        return AxisEpisode.play(world, PolicyKind.MIXED, seed, skipped, context, horizon);
    }

    /**
     * Returns a trial on recorded episodes that the model was not trained on: every other one is
     * compared, and the rest serve to fit probes.
     *
     * @throws BadInputException if fewer than ten of them are long enough
     */
    public static AxisTrial recorded(
            WorldModel model,
            EpisodeSource recording,
            Optional<WorldModel> untrained,
            Effort effort) {
        int context = model.card().contextSteps();
        List<AxisEpisode> compared = new ArrayList<>();
        List<AxisEpisode> fitting = new ArrayList<>();
        int most = effort.episodes() + effort.probeEpisodes();
        int horizon = effort.horizon();
        for (int i = 0; i < recording.size() && compared.size() + fitting.size() < most; i++) {
            Episode episode = recording.episode(i);
            if (episode.steps() < context + effort.probeSteps()) {
                continue;
            }
            boolean isCompared = compared.size() <= fitting.size();
            int steps = isCompared ? effort.horizon() : effort.probeSteps();
            int fitted = Math.min(steps, episode.steps() - context);
            (isCompared ? compared : fitting)
                    .add(AxisEpisode.recorded(episode, 0, context, fitted));
            horizon = isCompared ? Math.min(horizon, fitted) : horizon;
        }
        if (fitting.size() < LEAST_RECORDED) {
            throw BadInputException.of(
                    "worldmodel.axis.recording",
                    2 * LEAST_RECORDED,
                    context + effort.probeSteps(),
                    compared.size() + fitting.size());
        }
        return new AxisTrial(
                model,
                Optional.empty(),
                untrained,
                effort.within(horizon),
                compared.getFirst().seed(),
                compared,
                fitting);
    }

    /** Returns the model that is scored. */
    WorldModel model() {
        return model;
    }

    /** Returns the true world; empty for a recording. */
    Optional<TrueWorld> world() {
        return world;
    }

    /** Returns the same network with its weights shuffled; empty if there is none. */
    Optional<WorldModel> untrained() {
        return untrained;
    }

    /** Returns how thoroughly it is scored. */
    Effort effort() {
        return effort;
    }

    /** Returns the seed of the first episode that is compared. */
    long firstSeed() {
        return firstSeed;
    }

    /** Returns the seed of the last episode that is compared. */
    long lastSeed() {
        return episodes.getLast().seed();
    }

    /** Returns the held-out episodes that are compared. */
    List<AxisEpisode> episodes() {
        return episodes;
    }

    /** Returns the episodes on which probes are fitted. */
    List<AxisEpisode> fitting() {
        return fitting;
    }

    /** Returns the readout by which futures are compared; empty if the model shows nothing. */
    Optional<Readout> readout() {
        return Readout.of(model);
    }

    /** Returns what steps the model. */
    Rollouts rollouts() {
        return new Rollouts(model);
    }

    /** Returns an episode from another start, with a later seed than any that is compared. */
    long seedBeyond(int index) {
        return firstSeed + effort.episodes() + index;
    }
}
