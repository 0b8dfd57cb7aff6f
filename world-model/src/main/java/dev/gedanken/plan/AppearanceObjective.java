package dev.gedanken.plan;

import dev.gedanken.measure.SquaredError;
import dev.gedanken.model.Belief;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.world.Frame;
import java.util.List;

/**
 * Objective to end at a moment that looks like a frame: the root mean squared error of the last
 * frame's pixel values, in [0, 1].
 *
 * @param decoder draws the model's beliefs
 * @param goal of the model's size
 */
record AppearanceObjective(DecodesFrames decoder, Frame goal) implements Objective<Belief> {

    @Override
    public double[] costs(List<List<Transition<Belief>>> steps) {
        List<Belief> ends = steps.getLast().stream().map(Transition::state).toList();
        return decoder.decode(ends).stream()
                .mapToDouble(frame -> SquaredError.rootMeanSquare(SquaredError.psnr(frame, goal)))
                .toArray();
    }
}
