package dev.gedanken.app.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.world.Input;
import java.util.List;

/**
 * How fast a pack's model is.
 *
 * @param pack the pack's name
 * @param step one imagined step with decoding, one row
 * @param stepsPerSecond computed from the median
 * @param beliefBytes memory of one belief
 */
@JsonPropertyOrder({"pack", "step", "stepsPerSecond", "beliefBytes"})
public record ModelBench(String pack, Timings step, double stepsPerSecond, long beliefBytes) {
    private static final int WARM_UPS = 100;
    private static final int STEPS = 500;
    private static final double MILLIS_PER_SECOND = 1e3;

    /** Measures a loaded pack; takes seconds. */
    public static ModelBench of(LoadedPack pack) {
        RolloutStepper stepper = new RolloutStepper(pack.player());
        Timings timings = Timings.measure(WARM_UPS, STEPS, stepper::step);
        return new ModelBench(
                pack.pack().manifest().name(),
                timings,
                Math.round(MILLIS_PER_SECOND / timings.millisP50()),
                stepper.state.belief().bytes());
    }

    /** Steps only the model; its twin waits. */
    private static final class RolloutStepper {
        private final Player player;
        private PlayState state;

        RolloutStepper(Player player) {
            this.player = player;
            this.state = player.start(0, PlaySource.MODEL);
        }

        void step() {
            List<? extends Input> inputs = player.inputs().enumerated();
            Input input =
                    inputs.isEmpty()
                            ? player.inputs().idle()
                            : inputs.get((int) (state.step() / 10 % inputs.size()));
            state = player.stepModel(state, input, state.twin());
        }
    }
}
