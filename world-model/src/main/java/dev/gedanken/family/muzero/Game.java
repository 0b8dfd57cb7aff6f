package dev.gedanken.family.muzero;

import dev.gedanken.data.Episode;
import dev.gedanken.scene.Outcome;
import dev.gedanken.world.Frame;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An episode in the replay, with the search results for its moments. The recorded events are fixed;
 * the search results change. One owner.
 */
final class Game {
    private final long seed;
    private final boolean isRecorded;
    private final List<Frame> frames;
    private final byte[] actions;
    private final List<Outcome> outcomes;
    private final float[] @Nullable [] policies;
    private final float[] values;
    private final boolean[] isValued;
    private final float[] priorities;

    /**
     * Creates an episode without search results.
     *
     * @param seed the seed it started from
     * @param isRecorded whether it comes from the data and was not played by search
     * @param frames {@code steps + 1} frames
     * @param actions {@code steps} indices of actions
     * @param outcomes of the steps
     */
    Game(
            long seed,
            boolean isRecorded,
            List<Frame> frames,
            byte[] actions,
            List<Outcome> outcomes) {
        this.seed = seed;
        this.isRecorded = isRecorded;
        this.frames = List.copyOf(frames);
        this.actions = actions.clone();
        this.outcomes = List.copyOf(outcomes);
        this.policies = new float[frames.size()][];
        this.values = new float[frames.size()];
        this.isValued = new boolean[frames.size()];
        this.priorities = new float[frames.size()];
    }

    /** Returns an episode from the data. */
    static Game recorded(Episode episode) {
        byte[] actions = new byte[episode.steps()];
        for (int t = 0; t < actions.length; t++) {
            actions[t] = (byte) episode.actions().get(t).index();
        }
        return new Game(
                episode.seed(), true, episode.frames(), actions, episode.labels().outcomes());
    }

    long seed() {
        return seed;
    }

    boolean isRecorded() {
        return isRecorded;
    }

    int steps() {
        return actions.length;
    }

    List<Frame> frames() {
        return frames;
    }

    /**
     * Returns the last {@code stack} frames at a moment, the oldest first; the first frame is
     * repeated for the time before it.
     */
    List<Frame> stacked(int t, int stack) {
        return IntStream.range(0, stack)
                .mapToObj(i -> frames.get(Math.max(0, t - stack + 1 + i)))
                .toList();
    }

    int action(int t) {
        return actions[t] & 0xFF;
    }

    Outcome outcome(int t) {
        return outcomes.get(t);
    }

    /** Returns whether the episode was over at a moment. */
    boolean isOver(int t) {
        return t > 0 && outcomes.get(t - 1).terminated();
    }

    /** Stores the result of a search at a moment. */
    void searched(int t, double[] policy, double value) {
        float[] kept = new float[policy.length];
        for (int a = 0; a < policy.length; a++) {
            kept[a] = (float) policy[a];
        }
        policies[t] = kept;
        values[t] = (float) value;
        isValued[t] = true;
    }

    /** Returns the policy that a search found for a moment; null if it has not been searched. */
    float @Nullable [] policy(int t) {
        return policies[t];
    }

    boolean isValued(int t) {
        return isValued[t];
    }

    float value(int t) {
        return values[t];
    }

    float priority(int t) {
        return priorities[t];
    }

    void setPriority(int t, float priority) {
        priorities[t] = priority;
    }

    /** Returns the sum of all rewards. */
    double earned() {
        return outcomes.stream().mapToDouble(Outcome::reward).sum();
    }

    /** Returns whether the world ended it. */
    boolean hasEnded() {
        return !outcomes.isEmpty() && outcomes.getLast().terminated();
    }

    /**
     * Returns zₜ = uₜ₊₁ + γ uₜ₊₂ + … + γⁿ νₜ₊ₙ (section 3), which ends with the episode; ν is the
     * root value of a search, and n is at least {@code tdSteps}, and larger if the moment has not
     * been searched yet. NaN if no later moment has been searched.
     */
    double valueTarget(int t, int tdSteps, double discount) {
        double target = 0;
        double weight = 1;
        for (int at = t; at < steps(); at++) {
            target += weight * outcomes.get(at).reward();
            if (outcomes.get(at).terminated()) {
                return target;
            }
            weight *= discount;
            if (at + 1 - t >= tdSteps && isValued[at + 1]) {
                return target + weight * values[at + 1];
            }
        }
        return isValued[steps()] ? target + weight * values[steps()] : Double.NaN;
    }
}
