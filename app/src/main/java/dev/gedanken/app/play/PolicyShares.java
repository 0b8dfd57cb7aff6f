package dev.gedanken.app.play;

import dev.gedanken.play.PlayState;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.world.Noise;
import java.util.Arrays;
import java.util.List;

/** How probably a policy takes each action at a moment: it is asked again and again under different luck. */
public final class PolicyShares {
    /** How often it is asked. */
    static final int DRAWS = 64;

    private PolicyShares() {}

    /**
     * Returns the share of each of so many actions, in index order; they add up to 1. While a person plays,
     * it is that of the mixed policy, by which training data are gathered.
     */
    public static List<Double> of(ActionSource actionSource, PlayState state, int actions) {
        PolicyKind policy = policy(actionSource);
        double[] shares = new double[actions];
        Noise luck = state.luck();
        for (int draw = 0; draw < DRAWS; draw++) {
            Noise other = Noise.at(luck.seed() ^ Noise.at(draw, 0).bits(0), luck.step());
            shares[state.twin().choose(policy, other).index()] += 1.0 / DRAWS;
        }
        return Arrays.stream(shares).boxed().toList();
    }

    private static PolicyKind policy(ActionSource actionSource) {
        return switch (actionSource) {
            case HUMAN, MIXED -> PolicyKind.MIXED;
            case EXPERT -> PolicyKind.EXPERT;
            case RANDOM -> PolicyKind.RANDOM;
        };
    }
}
