package dev.gedanken.evaluate;

import dev.gedanken.measure.SquaredError;
import dev.gedanken.model.Knob;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Rolls a model out open loop in parallel with the true world, on held-out seeds, and scores it at
 * several horizons.
 *
 * <p>Each episode starts some steps into the game, so that contexts differ in more than their seed.
 * All episodes are one batch, stepped by the player as in play.
 */
public final class Evaluator {
    private static final List<Integer> HORIZONS =
            List.of(1, 2, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000);
    private static final int DELTA_T_HORIZON = 10;
    private static final int RANDOM_INPUT_STREAM = 501;
    private static final int OFFSET_STREAM = 502;
    private static final int MOST_OFFSET = 60;

    private final Player player;
    private final TrueWorld world;
    private final EvaluationSettings settings;

    /**
     * Creates an evaluator.
     *
     * @throws BadInputException if there is no true world to compare with, it lacks the policy, or the model
     *     draws no frames
     */
    public Evaluator(Player player, EvaluationSettings settings) {
        this.player = player;
        this.world =
                player.world()
                        .orElseThrow(() ->
                                BadInputException.of(
                                        "worldmodel.evaluation.worldless",
                                        player.model().card().name()));
        this.settings = settings;
        if (player.model().ability(DecodesFrames.class).isEmpty()) {
            throw BadInputException.of(
                    "worldmodel.evaluation.frameless", player.model().card().name());
        }
        if (!world.policies().contains(settings.policy())) {
            throw BadInputException.of(
                    "worldmodel.evaluation.policy",
                    world.name(),
                    settings.policy().label(),
                    world.policies());
        }
    }

    /**
     * Evaluates; takes seconds to minutes, on the calling thread.
     *
     * @param packIdentity identity of the pack, for the report
     * @param machine description of the machine, for the report
     * @param progress receives the share done, in [0, 1]
     */
    public EvaluationReport evaluate(String packIdentity, String machine, DoubleConsumer progress) {
        List<TrueEpisode> episodes =
                IntStream.range(0, settings.episodes()).mapToObj(this::episode).toList();
        List<PlayState> begun =
                player.beginAll(
                        episodes.stream().map(TrueEpisode::seen).toList(),
                        Collections.nCopies(episodes.size(), Optional.empty()),
                        episodes.stream().map(TrueEpisode::origin).toList());
        List<Frame> lastDreamAtDelta = new ArrayList<>();
        Optional<PermanenceTally> permanence = permanenceTally();
        List<HorizonScore> scores =
                rollOut(episodes, begun, lastDreamAtDelta, permanence, progress);
        DeltaT deltaT = deltaT(episodes, begun, lastDreamAtDelta);
        StepTimes times = StepTimes.measure(player, begun.getFirst());
        return new EvaluationReport(
                player.model().card().name(),
                packIdentity,
                world.name(),
                settings.policy().label(),
                List.of(settings.firstSeed(), settings.lastSeed()),
                settings.episodes(),
                player.contextSteps(),
                (float) player.knobs().value(Knob.TEMPERATURE).orElse(0),
                player.model()
                        .ability(DecodesFrames.class)
                        .map(DecodesFrames::decoder)
                        .orElse(null),
                scores,
                deltaT.mean(),
                List.of(deltaT.low(), deltaT.high()),
                deltaTHorizon(),
                permanence.map(PermanenceTally::result).orElse(null),
                times.p50Millis(),
                times.p99Millis(),
                machine);
    }

    private Optional<PermanenceTally> permanenceTally() {
        return world.fixtures().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PermanenceTally(
                                world.fixtures(), world.trackedObjects(), settings.episodes()));
    }

    private TrueEpisode episode(int index) {
        long seed = settings.firstSeed() + index;
        int skipped = Noise.at(seed, 0).onStream(OFFSET_STREAM).below(0, MOST_OFFSET);
        return TrueEpisode.play(
                world,
                settings.policy(),
                seed,
                skipped,
                player.contextSteps(),
                settings.horizon(),
                this::isScored);
    }

    private boolean isScored(int horizon) {
        return HORIZONS.contains(horizon) || horizon == settings.horizon();
    }

    private List<HorizonScore> rollOut(
            List<TrueEpisode> episodes,
            List<PlayState> begun,
            List<Frame> dreamsAtDelta,
            Optional<PermanenceTally> permanence,
            DoubleConsumer progress) {
        TrackedScore tracked = new TrackedScore(world.trackedObjects());
        List<HorizonScore> scores = new ArrayList<>();
        List<PlayState> states = begun;
        List<Frame> before = dreams(begun);
        for (int horizon = 1; horizon <= settings.horizon(); horizon++) {
            states = player.stepAll(states, inputsTo(episodes, horizon));
            List<Frame> dreams = dreams(states);
            follow(tracked, episodes, before, dreams, horizon);
            int now = horizon;
            permanence.ifPresent(tally -> watch(tally, episodes, dreams, now));
            if (isScored(horizon)) {
                scores.add(score(horizon, tracked, episodes, dreams));
            }
            if (horizon == deltaTHorizon()) {
                dreamsAtDelta.addAll(dreams);
            }
            before = dreams;
            progress.accept((double) horizon / settings.horizon());
        }
        return scores;
    }

    private static List<Frame> dreams(List<PlayState> states) {
        return states.stream().map(state -> state.dreamed().orElseThrow()).toList();
    }

    private static void follow(
            TrackedScore tracked,
            List<TrueEpisode> episodes,
            List<Frame> before,
            List<Frame> dreams,
            int horizon) {
        for (int i = 0; i < dreams.size(); i++) {
            TrueEpisode truth = episodes.get(i);
            tracked.follow(
                    before.get(i),
                    dreams.get(i),
                    truth.frameAt(horizon - 1),
                    truth.frameAt(horizon));
        }
    }

    private static void watch(
            PermanenceTally tally, List<TrueEpisode> episodes, List<Frame> dreams, int horizon) {
        for (int i = 0; i < dreams.size(); i++) {
            tally.see(i, dreams.get(i), episodes.get(i).frameAt(horizon));
        }
    }

    private static HorizonScore score(
            int horizon, TrackedScore tracked, List<TrueEpisode> episodes, List<Frame> dreams) {
        HorizonTally tally = new HorizonTally(horizon);
        for (int i = 0; i < dreams.size(); i++) {
            TrueEpisode truth = episodes.get(i);
            tally.add(
                    dreams.get(i),
                    truth.frameAt(horizon),
                    truth.frameAt(0),
                    truth.maskAt(horizon),
                    tracked);
        }
        return tally.score(tracked.followedShare());
    }

    private static List<Input> inputsTo(List<TrueEpisode> episodes, int horizon) {
        return episodes.stream().map(episode -> episode.inputTo(horizon)).toList();
    }

    private int deltaTHorizon() {
        return Math.min(DELTA_T_HORIZON, settings.horizon());
    }

    /** Rolls out again with random inputs and compares how far both are from the truth. */
    private DeltaT deltaT(List<TrueEpisode> episodes, List<PlayState> begun, List<Frame> withTrue) {
        List<PlayState> states = begun;
        for (int horizon = 1; horizon <= deltaTHorizon(); horizon++) {
            states = player.stepAll(states, randomInputs(episodes, horizon));
        }
        List<Frame> withRandom = dreams(states);
        double[] differences = new double[episodes.size()];
        for (int i = 0; i < differences.length; i++) {
            Frame truth = episodes.get(i).frameAt(deltaTHorizon());
            differences[i] =
                    SquaredError.psnr(truth, withTrue.get(i))
                            - SquaredError.psnr(truth, withRandom.get(i));
        }
        return DeltaT.of(differences);
    }

    private List<Input> randomInputs(List<TrueEpisode> episodes, int step) {
        return episodes.stream()
                .map(episode -> new Noise(episode.seed(), RANDOM_INPUT_STREAM, step))
                .<Input>map(noise -> player.inputs().sample(noise))
                .toList();
    }
}
