package dev.gedanken.app.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlaySource;
import dev.gedanken.rollout.Luck;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast live branches can be stepped together, each with its own action and its true twin.
 *
 * @param pack the pack's name
 * @param branches how many there are
 * @param step one step of all of them, with frames
 * @param stepsPerSecond computed from the median
 */
@JsonPropertyOrder({"pack", "branches", "step", "stepsPerSecond"})
public record BranchBench(String pack, int branches, Timings step, double stepsPerSecond) {
    private static final List<Integer> SIZES = List.of(8, 64);
    private static final int WARM_UPS = 5;
    private static final int STEPS = 40;
    private static final double MILLIS_PER_SECOND = 1e3;

    /** Measures a loaded pack with 8 and with 64 branches; takes seconds. */
    public static List<BranchBench> of(LoadedPack pack) {
        return SIZES.stream().map(size -> of(pack, size)).toList();
    }

    private static BranchBench of(LoadedPack pack, int size) {
        Rollout rollout = Rollout.inMemory(pack.player());
        rollout.start(0, PlaySource.MODEL);
        List<Integer> branches = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rollout.jump(0);
            branches.add(rollout.fork(Luck.SHARED).id());
            inputs.add(pack.player().inputs().sample(Noise.at(0, i)));
        }
        Timings timings =
                Timings.measure(
                        WARM_UPS,
                        STEPS,
                        () -> rollout.stepAll(branches, inputs, new Actor.Script()));
        double perSecond = MILLIS_PER_SECOND / timings.millisP50();
        return new BranchBench(
                pack.pack().manifest().name(), size, timings, Math.round(perSecond * 10) / 10.0);
    }
}
