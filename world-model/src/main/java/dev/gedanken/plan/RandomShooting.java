package dev.gedanken.plan;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.ForecastsReward;
import dev.gedanken.play.Planner;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Random shooting: imagines random sequences of inputs and takes the first input of the one that earns most (Nagabandi
 * et al. 2018, "Neural network dynamics for model-based deep reinforcement learning with model-free fine-tuning",
 * equation 4). Staying idle is always one of them. All sequences share the model's luck, step by step, so what differs
 * is what the inputs do.
 *
 * @param sequences how many are imagined, as one batch
 * @param horizon how many steps each looks ahead
 */
public record RandomShooting(int sequences, int horizon) implements Planner {
    /** Few enough to answer a few times a second on a processor. */
    public static final RandomShooting USUAL = new RandomShooting(16, 8);

    /** Creates it; both numbers are at least 1. */
    public RandomShooting {
        if (sequences < 1 || horizon < 1) {
            throw new IllegalArgumentException(
                    "Shooting needs a sequence and a step at least, not %d and %d."
                            .formatted(sequences, horizon));
        }
    }

    @Override
    public String name() {
        return "shooting";
    }

    @Override
    public boolean canPlanWith(WorldModel model) {
        return model.ability(ForecastsReward.class).isPresent();
    }

    @Override
    public Input choose(Player player, PlayState state, Noise luck) {
        if (!canPlanWith(player.model())) {
            throw BadInputException.of(
                    "worldmodel.planner.reward", name(), player.model().card().name());
        }
        long seed = (long) luck.bits(0) << Integer.SIZE | Integer.toUnsignedLong(luck.bits(1));
        List<List<Input>> plans = plans(player.inputs(), seed);
        double[] returns = returns(player.model(), state.belief(), plans, seed);
        int best = 0;
        for (int i = 1; i < returns.length; i++) {
            best = returns[i] > returns[best] ? i : best;
        }
        return plans.get(best).getFirst();
    }

    /** Returns the inputs of each step of each sequence; the first sequence is idle. */
    private List<List<Input>> plans(InputSpace inputs, long seed) {
        List<List<Input>> plans = new ArrayList<>();
        plans.add(Collections.nCopies(horizon, inputs.idle()));
        for (int sequence = 1; sequence < sequences; sequence++) {
            List<Input> plan = new ArrayList<>();
            for (int step = 0; step < horizon; step++) {
                plan.add(inputs.sample(Noise.at(seed, (long) sequence * horizon + step)));
            }
            plans.add(plan);
        }
        return plans;
    }

    /** Returns what each sequence earns: rewards while the episode is likely to go on, and the value of its end. */
    private double[] returns(WorldModel model, Belief start, List<List<Input>> plans, long seed) {
        double[] returns = new double[sequences];
        double[] goingOn = new double[sequences];
        Arrays.fill(goingOn, 1);
        List<Belief> beliefs = Collections.nCopies(sequences, start);
        for (int step = 0; step < horizon; step++) {
            int now = step;
            List<Input> inputs = plans.stream().map(plan -> plan.get(now)).toList();
            // Its own luck: a planner that knew the model's would see the future.
            Noise luck = Noise.at(seed, -1 - step);
            List<Step> steps = model.imagine(beliefs, inputs, Collections.nCopies(sequences, luck));
            for (int i = 0; i < sequences; i++) {
                Readings readings = steps.get(i).readings();
                returns[i] += goingOn[i] * readings.reward().orElse(0);
                goingOn[i] *= readings.goingOn().orElse(1);
                if (step == horizon - 1) {
                    returns[i] += goingOn[i] * readings.value().orElse(0);
                }
            }
            beliefs = steps.stream().map(Step::belief).toList();
        }
        return returns;
    }
}
