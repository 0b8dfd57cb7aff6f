package dev.gedanken.policy;

import dev.gedanken.measure.Interval;
import dev.gedanken.play.Actor;
import dev.gedanken.play.Player;
import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Lets the policy of a pack act in the true world on held-out seeds: the model observes each true
 * frame, and the policy acts on the belief. The world's own policies act from the same starts.
 */
public final class PolicyEvaluator {
    /** Episodes that are played as one batch. */
    private static final int AT_A_TIME = 20;

    private static final int MOST_ROUNDS = 1_000_000;

    private final Player player;
    private final PolicyPlay play;
    private final List<Long> seeds;
    private final int mostSteps;

    /**
     * Creates an evaluator.
     *
     * @param player of a model with a policy and its true world
     * @param firstSeed of the first episode
     * @param lastSeed of the last
     * @param mostSteps where an episode is cut off
     * @throws BadInputException if the model has no policy, or there is no true world, or it has no
     *     rewards
     */
    public PolicyEvaluator(Player player, long firstSeed, long lastSeed, int mostSteps) {
        this.play = new PolicyPlay(player, mostSteps);
        this.player = player;
        this.seeds =
                LongStream.rangeClosed(firstSeed, lastSeed).limit(MOST_ROUNDS).boxed().toList();
        this.mostSteps = mostSteps;
    }

    /** Writes a report into the {@code policy.json} of the pack in a folder. */
    public static void write(Path folder, PolicyReport report) {
        PolicyFiles.write(folder, report);
    }

    /**
     * Plays; takes seconds to minutes, on the calling thread.
     *
     * @param progress receives the share done, in [0, 1]
     */
    public PolicyReport evaluate(DoubleConsumer progress) {
        List<PolicyScore> scores = new ArrayList<>();
        scores.add(score(new Actor.ModelPolicy(), byModel(progress)));
        Stream.of(PolicyKind.RANDOM, PolicyKind.EXPERT)
                .filter(player.requireWorld().policies()::contains)
                .forEach(kind -> scores.add(score(new Actor.WorldPolicy(kind), byWorld(kind))));
        return new PolicyReport(
                player.requireWorld().name(),
                List.of(seeds.getFirst(), seeds.getLast()),
                seeds.size(),
                mostSteps,
                scores);
    }

    /**
     * The result of an episode.
     *
     * @param earned sum of its rewards
     * @param steps its length
     * @param hasEnded whether the world ended it
     */
    private record Played(double earned, int steps, boolean hasEnded) {
        static final Played NOTHING = new Played(0, 0, false);

        Played then(Outcome outcome) {
            return new Played(earned + outcome.reward(), steps + 1, outcome.terminated());
        }

        boolean succeeded() {
            return hasEnded && earned > 0;
        }
    }

    private PolicyScore score(Actor actor, List<Played> episodes) {
        double[] returns = episodes.stream().mapToDouble(Played::earned).toArray();
        int succeeded = (int) episodes.stream().filter(Played::succeeded).count();
        return new PolicyScore(
                actor.label(),
                Arrays.stream(returns).average().orElseThrow(),
                Interval.ofMean(returns, seeds.getFirst()),
                (double) succeeded / episodes.size(),
                Interval.ofShare(succeeded, episodes.size()),
                episodes.stream().mapToInt(Played::steps).average().orElseThrow());
    }

    private List<Played> byModel(DoubleConsumer progress) {
        List<Played> played = new ArrayList<>();
        for (int from = 0; from < seeds.size(); from += AT_A_TIME) {
            List<Long> some = seeds.subList(from, Math.min(seeds.size(), from + AT_A_TIME));
            played.addAll(batch(some));
            progress.accept((double) played.size() / seeds.size());
        }
        return played;
    }

    /** Plays some episodes in parallel, each until it ends. */
    private List<Played> batch(List<Long> some) {
        Played[] played = new Played[some.size()];
        Arrays.fill(played, Played.NOTHING);
        play.play(some, (i, input, state, outcome) -> played[i] = played[i].then(outcome));
        return List.of(played);
    }

    private static Outcome outcome(Optional<Twin> twin) {
        return twin.flatMap(Twin::outcome).orElseThrow();
    }

    /** Plays with a policy of the world: no model is needed. */
    private List<Played> byWorld(PolicyKind kind) {
        return seeds.stream().map(seed -> byWorld(kind, seed)).toList();
    }

    private Played byWorld(PolicyKind kind, long seed) {
        Twin twin = player.requireWorld().start(seed);
        Input idle = player.inputs().idle();
        int before = player.contextSteps();
        for (int step = 0; step < before; step++) {
            twin = twin.step(idle, Noise.at(seed, step));
        }
        Played played = Played.NOTHING;
        for (int step = 0; step < mostSteps && !played.hasEnded(); step++) {
            Noise luck = Noise.at(seed, (long) before + step);
            twin = twin.step(twin.choose(kind, luck), luck);
            played = played.then(outcome(Optional.of(twin)));
        }
        return played;
    }
}
