package dev.gedanken.bridge.model;

import dev.gedanken.bridge.message.BadMessageException;
import dev.gedanken.bridge.message.WireTensors;
import dev.gedanken.bridge.wire.Steps;
import dev.gedanken.bridge.wire.Tensor;
import dev.gedanken.bridge.wire.View;
import dev.gedanken.model.Belief;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.world.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Beliefs, steps and views as messages, and back. */
final class WireBeliefs {
    private static final int MOST_PARTS = 1024;
    private static final Map<String, Integer> RANKS =
            Map.of(
                    "scalar-grid", 2,
                    "channel-grid", 3,
                    "category-grid", 3,
                    "vector", 1,
                    "categories", 2,
                    "tokens", 1,
                    "slots", 3,
                    "attention", 3);

    private WireBeliefs() {}

    static dev.gedanken.bridge.wire.Belief write(Belief belief) {
        dev.gedanken.bridge.wire.Belief.Builder message =
                dev.gedanken.bridge.wire.Belief.newBuilder();
        for (Belief.Part part : belief.parts()) {
            message.addParts(WireTensors.write(part.name(), part.tensor()));
        }
        return message.build();
    }

    static List<dev.gedanken.bridge.wire.Belief> write(List<Belief> beliefs) {
        return beliefs.stream().map(WireBeliefs::write).toList();
    }

    /**
     * Reads a belief.
     *
     * @throws BadMessageException if it is none
     */
    static Belief read(dev.gedanken.bridge.wire.Belief message) {
        List<Belief.Part> parts = new ArrayList<>();
        for (Tensor part : message.getPartsList()) {
            parts.add(new Belief.Part(part.getName(), WireTensors.read(part)));
        }
        long distinct = parts.stream().map(Belief.Part::name).distinct().count();
        if (parts.isEmpty() || parts.size() > MOST_PARTS || distinct != parts.size()) {
            throw new BadMessageException(
                    "a belief has %d parts of %d names".formatted(parts.size(), distinct));
        }
        return new Belief(parts);
    }

    /**
     * Reads beliefs.
     *
     * @throws BadMessageException if there are not so many
     */
    static List<Belief> read(List<dev.gedanken.bridge.wire.Belief> messages, int count) {
        if (messages.size() != count) {
            throw new BadMessageException(
                    "%d beliefs came instead of %d".formatted(messages.size(), count));
        }
        return messages.stream().map(WireBeliefs::read).toList();
    }

    /**
     * Reads steps with their readings.
     *
     * @throws BadMessageException if there are not so many, or a reading has another number of rows
     */
    static List<Step> steps(Steps message, int count) {
        List<Belief> beliefs = read(message.getBeliefsList(), count);
        Map<String, double[]> readings = new HashMap<>();
        for (Tensor reading : message.getReadingsList()) {
            readings.put(reading.getName(), WireTensors.doubles(reading, count));
        }
        List<Step> steps = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            steps.add(
                    new Step(
                            beliefs.get(row),
                            new Readings(
                                    reading(readings, "reward", row),
                                    reading(readings, "going-on", row),
                                    reading(readings, "value", row),
                                    reading(readings, "surprise", row),
                                    reading(readings, "uncertainty", row),
                                    Optional.empty(),
                                    Optional.empty(),
                                    List.of())));
        }
        return List.copyOf(steps);
    }

    private static OptionalDouble reading(Map<String, double[]> readings, String name, int row) {
        double[] values = readings.get(name);
        return values == null || !Double.isFinite(values[row])
                ? OptionalDouble.empty()
                : OptionalDouble.of(values[row]);
    }

    /**
     * Reads a view.
     *
     * @throws BadMessageException if its kind is unknown, or its shape not that of the kind
     */
    static LatentView view(View message) {
        dev.gedanken.tensor.Tensor values = WireTensors.read(message.getValues());
        String name = PlainText.of(message.getName());
        Integer rank = RANKS.get(message.getKind());
        if (rank == null || values.shape().length != rank) {
            throw new BadMessageException(
                    "the view '%s' of kind '%s' has the shape %s"
                            .formatted(name, message.getKind(), Arrays.toString(values.shape())));
        }
        float low = message.getLow();
        float high = message.getHigh() > low ? message.getHigh() : low + 1;
        int classes = Math.max(1, message.getClasses());
        return switch (message.getKind()) {
            case "scalar-grid" ->
                    new LatentView.ScalarGrid(
                            name, values, low, high, PlainText.of(message.getUnit()));
            case "channel-grid" -> new LatentView.ChannelGrid(name, values, low, high);
            case "category-grid" -> new LatentView.CategoryGrid(name, values, classes);
            case "vector" -> new LatentView.Vector(name, values, low, high);
            case "categories" -> new LatentView.Categories(name, values);
            case "tokens" -> new LatentView.Tokens(name, values, classes);
            case "slots" -> new LatentView.Slots(name, values);
            default -> new LatentView.Attention(name, values);
        };
    }
}
