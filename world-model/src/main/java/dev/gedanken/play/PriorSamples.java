package dev.gedanken.play;

import dev.gedanken.model.Belief;
import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a model considered possible before it saw the frame: several draws of one step, each with
 * its own noise, and their spread.
 *
 * @param frames the frames of the draws
 * @param spread standard deviation of each pixel over the draws, averaged over the colours,
 *     {@code (height, width)} in levels of 255
 */
public record PriorSamples(List<Frame> frames, ScalarGrid spread) {
    /** The spread at the upper end of the colour map, in levels of 255. */
    private static final float HIGH = 80;

    public PriorSamples {
        frames = List.copyOf(frames);
    }

    /**
     * Draws samples.
     *
     * @param before the moment before the step
     * @param input the step's input
     * @param count how many draws, at least 2
     * @return empty if the model draws no frames
     */
    public static Optional<PriorSamples> of(
            Player player, PlayState before, Input input, int count) {
        Noise seeds = before.luck().onStream(NoiseStreams.SAMPLES);
        Moment alone = new Moment(before.belief(), Optional.empty(), before.moment().readings());
        List<StepRequest> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Noise luck = Noise.at(Integer.toUnsignedLong(seeds.bits(i)), before.luck().step());
            requests.add(new StepRequest(alone, input, Observation.of(PlaySource.MODEL), luck));
        }
        List<Belief> drawn = player.advance(requests).stream().map(Moment::belief).toList();
        List<Frame> frames = player.look(drawn).stream().flatMap(Optional::stream).toList();
        return frames.size() < 2
                ? Optional.empty()
                : Optional.of(new PriorSamples(frames, spread(frames)));
    }

    private static ScalarGrid spread(List<Frame> frames) {
        int width = frames.getFirst().width();
        int height = frames.getFirst().height();
        float[] values = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int channel = 0; channel < Frame.CHANNELS; channel++) {
                    sum += deviation(frames, x, y, channel);
                }
                values[y * width + x] = (float) (sum / Frame.CHANNELS);
            }
        }
        Tensor levels = Tensor.owning(new long[] {height, width}, values);
        return new ScalarGrid("Spread of the draws", levels, 0, HIGH, "levels");
    }

    private static double deviation(List<Frame> frames, int x, int y, int channel) {
        double sum = 0;
        double squares = 0;
        for (Frame frame : frames) {
            int value = frame.channel(x, y, channel);
            sum += value;
            squares += (double) value * value;
        }
        double mean = sum / frames.size();
        return Math.sqrt(Math.max(0, squares / frames.size() - mean * mean));
    }
}
