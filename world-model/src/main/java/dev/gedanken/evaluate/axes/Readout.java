package dev.gedanken.evaluate.axes;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.model.ability.DecodesFrames.Decoder;
import dev.gedanken.projection.BeliefVector;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The numbers by which a model's futures are compared with true ones: the pixels of its frames, or
 * its features if it draws no frames of its own. A viewer's frames are for people only and are
 * never compared.
 */
sealed interface Readout {

    /** Returns the readout of a model; empty if it shows nothing. */
    static Optional<Readout> of(WorldModel model) {
        Optional<DecodesFrames> decoder = frames(model);
        if (decoder.isPresent()) {
            return Optional.of(new Pixels(decoder.get()));
        }
        return model.card().frame().isPresent()
                ? Optional.of(new Features(model))
                : Optional.empty();
    }

    /** Returns the decoder that was trained with a model; empty if there is none. */
    static Optional<DecodesFrames> frames(WorldModel model) {
        return model.ability(DecodesFrames.class)
                .filter(decoder -> decoder.decoder() == Decoder.TRAINED_WITH_THE_MODEL);
    }

    /** Returns the numbers of beliefs, as one batch; empty if a belief has none. */
    Optional<List<float[]>> ofBeliefs(List<Belief> beliefs);

    /** Returns the same numbers of what was really seen. */
    Optional<List<float[]>> ofTruth(List<Context> seen);

    /** Returns the squared distance of two readings. */
    static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
    }

    /** Returns a frame's bytes as numbers in [0, 1], {@code (height, width, 3)}. */
    static float[] pixels(Frame frame) {
        float[] values = new float[frame.width() * frame.height() * Frame.CHANNELS];
        byte[] rgb = new byte[values.length];
        frame.copyTo(rgb, 0);
        for (int i = 0; i < values.length; i++) {
            values[i] = (rgb[i] & 0xFF) / 255f;
        }
        return values;
    }

    /**
     * The frames that it draws.
     *
     * @param decoder trained with the model
     */
    record Pixels(DecodesFrames decoder) implements Readout {
        @Override
        public Optional<List<float[]>> ofBeliefs(List<Belief> beliefs) {
            return Optional.of(decoder.decode(beliefs).stream().map(Readout::pixels).toList());
        }

        @Override
        public Optional<List<float[]>> ofTruth(List<Context> seen) {
            return Optional.of(seen.stream().map(context -> pixels(context.last())).toList());
        }
    }

    /**
     * Its features, both of predicted beliefs and of beliefs that start from the true moment.
     *
     * @param model without frames of its own
     */
    record Features(WorldModel model) implements Readout {
        @Override
        public Optional<List<float[]>> ofBeliefs(List<Belief> beliefs) {
            List<float[]> all = new ArrayList<>();
            for (Belief belief : beliefs) {
                Optional<float[]> vector = BeliefVector.of(model, belief);
                if (vector.isEmpty()) {
                    return Optional.empty();
                }
                all.add(vector.get());
            }
            return Optional.of(all);
        }

        @Override
        public Optional<List<float[]>> ofTruth(List<Context> seen) {
            return ofBeliefs(model.begin(seen, Collections.nCopies(seen.size(), Noise.at(0, 0))));
        }
    }
}
