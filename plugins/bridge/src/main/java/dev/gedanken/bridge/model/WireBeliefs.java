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
import java.util.function.Function;

/** Beliefs, steps and views as messages, and back. */
public final class WireBeliefs {
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

    /** Returns a belief as a message. */
    public static dev.gedanken.bridge.wire.Belief write(Belief belief) {
        dev.gedanken.bridge.wire.Belief.Builder message =
                dev.gedanken.bridge.wire.Belief.newBuilder();
        for (Belief.Part part : belief.parts()) {
            message.addParts(WireTensors.write(part.name(), part.tensor()));
        }
        return message.build();
    }

    /** Returns beliefs as messages. */
    public static List<dev.gedanken.bridge.wire.Belief> write(List<Belief> beliefs) {
        return beliefs.stream().map(WireBeliefs::write).toList();
    }

    /**
     * Reads a belief.
     *
     * @throws BadMessageException if it is invalid
     */
    public static Belief read(dev.gedanken.bridge.wire.Belief message) {
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
     * @throws BadMessageException if their number differs
     */
    public static List<Belief> read(List<dev.gedanken.bridge.wire.Belief> messages, int count) {
        if (messages.size() != count) {
            throw new BadMessageException(
                    "%d beliefs came instead of %d".formatted(messages.size(), count));
        }
        return messages.stream().map(WireBeliefs::read).toList();
    }

    /**
     * Reads steps with their readings.
     *
     * @throws BadMessageException if their number differs, or a reading has another number of rows
     */
    public static List<Step> steps(Steps message, int count) {
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
     * @throws BadMessageException if its kind is unknown, or its shape does not fit the kind
     */
    public static LatentView view(View message) {
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

    /** Returns the readings of steps, one tensor for each reading that any of them has. */
    public static List<Tensor> readings(List<Step> steps) {
        List<Tensor> tensors = new ArrayList<>();
        add(tensors, "reward", steps, Readings::reward);
        add(tensors, "going-on", steps, Readings::goingOn);
        add(tensors, "value", steps, Readings::value);
        add(tensors, "surprise", steps, Readings::surprise);
        add(tensors, "uncertainty", steps, Readings::uncertainty);
        return List.copyOf(tensors);
    }

    private static void add(
            List<Tensor> tensors,
            String name,
            List<Step> steps,
            Function<Readings, OptionalDouble> reading) {
        double[] values =
                steps.stream()
                        .mapToDouble(step -> reading.apply(step.readings()).orElse(Double.NaN))
                        .toArray();
        if (Arrays.stream(values).anyMatch(Double::isFinite)) {
            tensors.add(WireTensors.write(name, values));
        }
    }

    /** Returns a view as a message. */
    public static View write(LatentView view) {
        View.Builder message =
                View.newBuilder()
                        .setName(view.name())
                        .setValues(WireTensors.write("", view.values()));
        switch (view) {
            case LatentView.ScalarGrid grid ->
                    message.setKind("scalar-grid")
                            .setLow(grid.low())
                            .setHigh(grid.high())
                            .setUnit(grid.unit());
            case LatentView.ChannelGrid grid ->
                    message.setKind("channel-grid").setLow(grid.low()).setHigh(grid.high());
            case LatentView.CategoryGrid grid ->
                    message.setKind("category-grid").setClasses(grid.classes());
            case LatentView.Vector vector ->
                    message.setKind("vector").setLow(vector.low()).setHigh(vector.high());
            case LatentView.Categories categories -> message.setKind("categories");
            case LatentView.Tokens tokens -> message.setKind("tokens").setClasses(tokens.classes());
            case LatentView.Slots slots -> message.setKind("slots");
            case LatentView.Attention attention -> message.setKind("attention");
        }
        return message.build();
    }
}
