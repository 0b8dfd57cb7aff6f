package dev.gedanken.app.play;

import dev.gedanken.play.Acting;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlayState;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** An actor's probability of each input at a moment. */
public final class PolicyShares {
    /** How often a policy of the true world is sampled, each time with different noise. */
    static final int DRAWS = 64;

    private PolicyShares() {}

    /**
     * Returns the probability of each input of a discrete space, in order; they add up to 1, or are
     * all 0 if unknown. While a person plays, they are those of the model's own policy, or else of
     * the world's mixed policy, which collects training data.
     */
    public static List<Double> of(Actor actor, PlayState state, Acting acting) {
        List<? extends Input> inputs = acting.player().inputs().enumerated();
        Actor asked = asked(actor, acting.available());
        return switch (asked) {
            case Actor.WorldPolicy policy -> drawn(policy, state, acting, inputs);
            case Actor.ModelPolicy policy -> acting.byModelPolicy(state).probabilities();
            case Actor.Person person -> Collections.nCopies(inputs.size(), 0.0);
            case Actor.Script script -> Collections.nCopies(inputs.size(), 0.0);
            case Actor.Planning planning -> Collections.nCopies(inputs.size(), 0.0);
        };
    }

    private static Actor asked(Actor actor, List<Actor> available) {
        if (!(actor instanceof Actor.Person) && !(actor instanceof Actor.Script)) {
            return actor;
        }
        return Stream.<Actor>of(new Actor.ModelPolicy(), new Actor.WorldPolicy(PolicyKind.MIXED))
                .filter(available::contains)
                .findFirst()
                .orElse(actor);
    }

    private static List<Double> drawn(
            Actor policy, PlayState state, Acting acting, List<? extends Input> inputs) {
        double[] shares = new double[inputs.size()];
        Noise luck = state.luck();
        for (int draw = 0; draw < DRAWS; draw++) {
            long otherSeed = luck.seed() ^ Noise.at(draw, 0).bits(0);
            PlayState other = state.in(state.settings().under(otherSeed));
            int index =
                    inputs.indexOf(acting.choose(policy, other, acting.player().inputs().idle()));
            if (index >= 0) {
                shares[index] += 1.0 / DRAWS;
            }
        }
        return Arrays.stream(shares).boxed().toList();
    }
}
