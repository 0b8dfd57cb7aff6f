package dev.gedanken.rollout;

import dev.gedanken.measure.FactorReader;
import dev.gedanken.play.PlayState;
import dev.gedanken.scene.Factors;
import dev.gedanken.scene.TrackedObject;
import dev.gedanken.scene.paint.Blob;
import dev.gedanken.world.Frame;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How two branches differ at one step, in the dream and in truth: root mean squares over pixel
 * values in [0, 1], with x̂ and x the dreamed and true frames of one branch, x̂′ and x′ those of
 * the other.
 *
 * @param step steps since the start
 * @param modelDifference ‖x̂′ − x̂‖
 * @param trueDifference ‖x′ − x‖; empty without a true world, as are all that follow
 * @param effectError ‖(x̂′ − x̂) − (x′ − x)‖: 0 if the model knows the action's effect
 * @param leakage ‖x̂′ − x̂‖ where x′ = x, that is, where the action had no true effect; empty if it
 *     changed everything
 * @param objectLeakage mean distance between the dreams of tracked objects that are truly in the
 *     same place, px at 64×64; empty if there is none
 */
public record Effect(
        long step,
        double modelDifference,
        OptionalDouble trueDifference,
        OptionalDouble effectError,
        OptionalDouble leakage,
        OptionalDouble objectLeakage) {
    private static final double WHITE = 255;

    /** Distance within which objects count as truly in the same place, px. */
    private static final double SAME_PLACE = 1e-6;

    /** Compares two moments at the same step; empty where the model draws no frames. */
    public static Optional<Effect> between(PlayState one, PlayState other, FactorReader reader) {
        if (one.dreamed().isEmpty() || other.dreamed().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                one.twin().isPresent() && other.twin().isPresent()
                        ? besideTruth(one, other, reader)
                        : ofDreams(one, other));
    }

    private static Effect ofDreams(PlayState one, PlayState other) {
        ByteBuffer dream = one.dreamed().orElseThrow().rgb();
        ByteBuffer otherDream = other.dreamed().orElseThrow().rgb();
        RootMeanSquare model = new RootMeanSquare();
        while (dream.hasRemaining()) {
            model.add(difference(otherDream, dream));
        }
        return new Effect(
                one.step(),
                model.value().orElse(0),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private static Effect besideTruth(PlayState one, PlayState other, FactorReader reader) {
        ByteBuffer dream = one.dreamed().orElseThrow().rgb();
        ByteBuffer otherDream = other.dreamed().orElseThrow().rgb();
        ByteBuffer truth = one.truth().orElseThrow().rgb();
        ByteBuffer otherTruth = other.truth().orElseThrow().rgb();
        RootMeanSquare model = new RootMeanSquare();
        RootMeanSquare real = new RootMeanSquare();
        RootMeanSquare error = new RootMeanSquare();
        RootMeanSquare untouched = new RootMeanSquare();
        while (dream.hasRemaining()) {
            boolean isTouched = false;
            double leaked = 0;
            for (int channel = 0; channel < Frame.CHANNELS; channel++) {
                double modelDifference = difference(otherDream, dream);
                double trueDifference = difference(otherTruth, truth);
                model.add(modelDifference);
                real.add(trueDifference);
                error.add(modelDifference - trueDifference);
                isTouched |= trueDifference != 0;
                leaked += modelDifference * modelDifference;
            }
            if (!isTouched) {
                untouched.addSquare(leaked / Frame.CHANNELS);
            }
        }
        return new Effect(
                one.step(),
                model.value().orElse(0),
                real.value(),
                error.value(),
                untouched.value(),
                objectLeakage(one, other, reader));
    }

    private static double difference(ByteBuffer a, ByteBuffer b) {
        return ((a.get() & 0xFF) - (b.get() & 0xFF)) / WHITE;
    }

    private static OptionalDouble objectLeakage(
            PlayState one, PlayState other, FactorReader reader) {
        return reader.objects().stream()
                .filter(object -> isInTheSamePlace(object, one, other))
                .map(object -> distance(object, one, other, reader))
                .flatMap(Optional::stream)
                .mapToDouble(distance -> distance)
                .average();
    }

    private static boolean isInTheSamePlace(TrackedObject object, PlayState one, PlayState other) {
        return isSame(object.xFactor(), one, other) && isSame(object.yFactor(), one, other);
    }

    private static boolean isSame(String factor, PlayState one, PlayState other) {
        return factor.isEmpty() || Math.abs(value(one, factor) - value(other, factor)) < SAME_PLACE;
    }

    private static double value(PlayState state, String factor) {
        return Factors.find(state.twin().orElseThrow().factors(), factor).value();
    }

    private static Optional<Double> distance(
            TrackedObject object, PlayState one, PlayState other, FactorReader reader) {
        Optional<Blob> here = reader.find(one.dreamed().orElseThrow(), object);
        Optional<Blob> there = reader.find(other.dreamed().orElseThrow(), object);
        return here.flatMap(a -> there.map(b -> Math.hypot(a.x() - b.x(), a.y() - b.y())));
    }

    /** Sums squares up. Mutable; one owner. */
    private static final class RootMeanSquare {
        private double sum;
        private long count;

        void add(double value) {
            addSquare(value * value);
        }

        void addSquare(double square) {
            sum += square;
            count++;
        }

        OptionalDouble value() {
            return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(sum / count));
        }
    }
}
