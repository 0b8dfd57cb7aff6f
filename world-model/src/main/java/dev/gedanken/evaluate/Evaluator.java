package dev.gedanken.evaluate;

import dev.gedanken.data.Episode;
import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.HasTemperature;
import dev.gedanken.model.WorldModel;
import dev.gedanken.scene.HasFixtures;
import dev.gedanken.scene.Scene;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Rolls a model out open loop beside the true scene, on held-out seeds, and scores it at several horizons.
 *
 * <p>Each episode starts some steps into the game, so that contexts differ in more than their seed. All
 * episodes are one batch.
 */
public final class Evaluator {
    private static final List<Integer> HORIZONS =
            List.of(1, 2, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000);
    private static final int DELTA_T_HORIZON = 10;
    private static final int MODEL_STREAM = 1;
    private static final int RANDOM_ACTION_STREAM = 501;
    private static final int OFFSET_STREAM = 502;
    private static final int MOST_OFFSET = 60;

    private final WorldModel model;
    private final Scene<?> scene;
    private final EvaluationSettings settings;

    /**
     * Creates an evaluator.
     *
     * @throws BadInputException if model and scene do not have the same actions
     */
    public Evaluator(WorldModel model, Scene<?> scene, EvaluationSettings settings) {
        this.model = model;
        this.scene = scene;
        this.settings = settings;
        if (!model.card().actions().names().equals(scene.actions().names())) {
            throw new BadInputException(
                    "Model %s has actions %s but scene %s has %s: evaluate it on its own scene."
                            .formatted(
                                    model.card().name(),
                                    model.card().actions().names(),
                                    scene.card().name(),
                                    scene.actions().names()));
        }
    }

    /**
     * Evaluates; takes seconds to minutes, on the calling thread.
     *
     * @param weightsSha256 SHA-256 of the pack's weights, for the report
     * @param machine description of the machine, for the report
     * @param progress told the share done, in [0, 1]
     */
    public EvaluationReport evaluate(
            String weightsSha256, String machine, DoubleConsumer progress) {
        List<Episode> episodes =
                IntStream.range(0, settings.episodes()).mapToObj(this::episode).toList();
        List<Belief> begun = model.begin(episodes.stream().map(this::context).toList());
        List<Frame> lastDreamAtDelta = new ArrayList<>();
        Optional<PermanenceTally> permanence = permanenceTally();
        List<HorizonScore> scores =
                rollOut(episodes, begun, lastDreamAtDelta, permanence, progress);
        DeltaT deltaT = deltaT(episodes, begun, lastDreamAtDelta);
        StepTimes times = StepTimes.measure(model, begun.getFirst());
        return new EvaluationReport(
                model.card().name(),
                weightsSha256,
                scene.card().name(),
                settings.policy().label(),
                List.of(settings.firstSeed(), settings.lastSeed()),
                settings.episodes(),
                settings.context(),
                model instanceof HasTemperature warm ? warm.temperature() : 0,
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
        return scene instanceof HasFixtures there
                ? Optional.of(
                        new PermanenceTally(
                                there.fixtures(),
                                scene.card().trackedObjects(),
                                settings.episodes()))
                : Optional.empty();
    }

    private Episode episode(int index) {
        long seed = settings.firstSeed() + index;
        int offset = Noise.at(seed, 0).onStream(OFFSET_STREAM).below(0, MOST_OFFSET);
        int length = settings.context() + settings.horizon();
        Episode whole =
                new SceneEpisodes(scene, settings.policy(), seed, 1, offset + length).episode(0);
        return new Episode(
                seed,
                whole.frames().subList(offset, offset + length + 1),
                whole.actions().subList(offset, offset + length));
    }

    private Context context(Episode episode) {
        int last = settings.context();
        return new Context(
                episode.frames().subList(0, last + 1), episode.actions().subList(0, last));
    }

    private List<HorizonScore> rollOut(
            List<Episode> episodes,
            List<Belief> begun,
            List<Frame> dreamsAtDelta,
            Optional<PermanenceTally> permanence,
            DoubleConsumer progress) {
        TrackedScore tracked = new TrackedScore(scene.card().trackedObjects());
        List<HorizonScore> scores = new ArrayList<>();
        List<Belief> beliefs = begun;
        List<Frame> before = model.decode(begun);
        for (int horizon = 1; horizon <= settings.horizon(); horizon++) {
            int now = settings.context() + horizon;
            beliefs =
                    model.imagine(
                            beliefs, actionsAt(episodes, now - 1), noiseAt(episodes, horizon));
            List<Frame> dreams = model.decode(beliefs);
            follow(tracked, episodes, before, dreams, now);
            permanence.ifPresent(tally -> watch(tally, episodes, dreams, now));
            if (HORIZONS.contains(horizon) || horizon == settings.horizon()) {
                scores.add(score(horizon, tracked, episodes, dreams, now));
            }
            if (horizon == deltaTHorizon()) {
                dreamsAtDelta.addAll(dreams);
            }
            before = dreams;
            progress.accept((double) horizon / settings.horizon());
        }
        return scores;
    }

    private static void follow(
            TrackedScore tracked,
            List<Episode> episodes,
            List<Frame> before,
            List<Frame> dreams,
            int now) {
        for (int i = 0; i < dreams.size(); i++) {
            List<Frame> truth = episodes.get(i).frames();
            tracked.follow(before.get(i), dreams.get(i), truth.get(now - 1), truth.get(now));
        }
    }

    private static void watch(
            PermanenceTally tally, List<Episode> episodes, List<Frame> dreams, int now) {
        for (int i = 0; i < dreams.size(); i++) {
            tally.see(i, dreams.get(i), episodes.get(i).frames().get(now));
        }
    }

    private HorizonScore score(
            int horizon,
            TrackedScore tracked,
            List<Episode> episodes,
            List<Frame> dreams,
            int now) {
        HorizonTally tally = new HorizonTally(horizon);
        for (int i = 0; i < dreams.size(); i++) {
            List<Frame> truth = episodes.get(i).frames();
            tally.add(dreams.get(i), truth.get(now), truth.get(settings.context()), tracked);
        }
        return tally.score(tracked.followedShare());
    }

    private static List<Action> actionsAt(List<Episode> episodes, int step) {
        return episodes.stream().map(episode -> episode.actions().get(step)).toList();
    }

    private static List<Noise> noiseAt(List<Episode> episodes, int step) {
        return episodes.stream()
                .map(episode -> new Noise(episode.seed(), MODEL_STREAM, step))
                .toList();
    }

    private int deltaTHorizon() {
        return Math.min(DELTA_T_HORIZON, settings.horizon());
    }

    /** Rolls out again with random actions and compares how far both are from the truth. */
    private DeltaT deltaT(List<Episode> episodes, List<Belief> begun, List<Frame> withTrue) {
        List<Belief> beliefs = begun;
        for (int horizon = 1; horizon <= deltaTHorizon(); horizon++) {
            beliefs =
                    model.imagine(
                            beliefs, randomActions(episodes, horizon), noiseAt(episodes, horizon));
        }
        List<Frame> withRandom = model.decode(beliefs);
        int now = settings.context() + deltaTHorizon();
        double[] differences = new double[episodes.size()];
        for (int i = 0; i < differences.length; i++) {
            Frame truth = episodes.get(i).frames().get(now);
            differences[i] =
                    SquaredError.psnr(truth, withTrue.get(i))
                            - SquaredError.psnr(truth, withRandom.get(i));
        }
        return DeltaT.of(differences);
    }

    private List<Action> randomActions(List<Episode> episodes, int step) {
        ActionSpace space = scene.actions();
        return episodes.stream()
                .map(episode -> new Noise(episode.seed(), RANDOM_ACTION_STREAM, step))
                .map(noise -> space.get(noise.below(0, space.size())))
                .toList();
    }
}
