package dev.gedanken.family.torchscript;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.model.ability.ForecastsReward;
import dev.gedanken.nn.FrameTensors;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * An exported module in use, always with the same number of rows, so that a row's bits do not
 * change.
 */
final class TorchScriptModel implements WorldModel, DecodesFrames, ForecastsReward {
    private static final Set<String> FORECAST = Set.of("reward", "going-on");

    private final ScriptModule module;
    private final ScriptConfig config;
    private final ModelCard card;
    private final ScriptRows rows;

    TorchScriptModel(ScriptModule module, ScriptConfig config, PackManifest manifest) {
        this.module = module;
        this.config = config;
        this.card = manifest.card(config.beliefBytes(), manifest.training().parameters());
        this.rows = new ScriptRows(config, manifest.name());
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public <A> Optional<A> ability(Class<A> type) {
        boolean lacks =
                (type == DecodesFrames.class && !config.methods().contains("decode"))
                        || (type == ForecastsReward.class
                                && !config.readings().containsAll(FORECAST));
        return lacks ? Optional.empty() : WorldModel.super.ability(type);
    }

    @Override
    public List<Belief> begin(List<Context> contexts, List<Noise> luck) {
        Belief[] beliefs = new Belief[contexts.size()];
        Map<Integer, List<Integer>> byLength = new TreeMap<>();
        for (int row = 0; row < contexts.size(); row++) {
            byLength.computeIfAbsent(contexts.get(row).inputs().size(), length -> new ArrayList<>())
                    .add(row);
        }
        byLength.forEach((length, group) -> {
            List<Belief> begun =
                    inCalls(
                            group.size(),
                            part ->
                                    begun(
                                            part.stream()
                                                    .map(i -> contexts.get(group.get(i)))
                                                    .toList(),
                                            part.stream().map(i -> luck.get(group.get(i))).toList(),
                                            length));
            for (int i = 0; i < group.size(); i++) {
                beliefs[group.get(i)] = begun.get(i);
            }
        });
        return List.of(beliefs);
    }

    private List<Belief> begun(List<Context> contexts, List<Noise> luck, int length) {
        return told(() -> {
            try (NDManager scope = module.scope()) {
                List<Context> padded = FixedBatch.padded(contexts);
                List<Frame> frames = padded.stream().flatMap(c -> c.frames().stream()).toList();
                NDArray pixels = FrameTensors.on(scope, frames);
                long[] shape = pixels.getShape().getShape();
                NDArray byStep =
                        pixels.reshape(padded.size(), length + 1, shape[1], shape[2], shape[3]);
                List<Input> inputs = padded.stream().flatMap(c -> c.inputs().stream()).toList();
                NDArray actions = actions(scope, inputs).reshape(padded.size(), length);
                NDArray noise = rows.noise(scope, "begin", luck);
                return rows.beliefs(
                        module.call("begin", scope, Map.of(), byStep, actions, noise),
                        contexts.size());
            }
        });
    }

    private static NDArray actions(NDManager scope, List<? extends Input> inputs) {
        long[] indices = inputs.stream().mapToLong(input -> ((Action) input).index()).toArray();
        return scope.create(indices, new Shape(indices.length));
    }

    @Override
    public List<Step> imagine(
            List<Belief> beliefs, List<? extends Input> inputs, List<Noise> luck) {
        return inCalls(
                beliefs.size(),
                part ->
                        told(() -> {
                            try (NDManager scope = module.scope()) {
                                return steps(
                                        module.call(
                                                "imagine",
                                                scope,
                                                rows.on(scope, taken(beliefs, part)),
                                                actions(
                                                        scope,
                                                        FixedBatch.padded(taken(inputs, part))),
                                                rows.noise(scope, "imagine", taken(luck, part))),
                                        part.size());
                            }
                        }));
    }

    @Override
    public List<Step> observe(
            List<Belief> beliefs,
            List<? extends Input> inputs,
            List<Frame> frames,
            List<Noise> luck) {
        if (!config.methods().contains("observe")) {
            List<Context> contexts =
                    frames.stream().map(frame -> new Context(List.of(frame), List.of())).toList();
            return begin(contexts, luck).stream()
                    .map(belief -> new Step(belief, Readings.NONE))
                    .toList();
        }
        return inCalls(
                beliefs.size(),
                part ->
                        told(() -> {
                            try (NDManager scope = module.scope()) {
                                return steps(
                                        module.call(
                                                "observe",
                                                scope,
                                                rows.on(scope, taken(beliefs, part)),
                                                actions(
                                                        scope,
                                                        FixedBatch.padded(taken(inputs, part))),
                                                FrameTensors.on(
                                                        scope,
                                                        FixedBatch.padded(taken(frames, part))),
                                                rows.noise(scope, "observe", taken(luck, part))),
                                        part.size());
                            }
                        }));
    }

    @Override
    public List<Frame> decode(List<Belief> beliefs) {
        return inCalls(
                beliefs.size(),
                part ->
                        told(() -> {
                            try (NDManager scope = module.scope()) {
                                Map<String, NDArray> drawn =
                                        module.call(
                                                "decode",
                                                scope,
                                                rows.on(scope, taken(beliefs, part)));
                                NDArray pixels = drawn.values().iterator().next();
                                return FrameTensors.toFrames(
                                        pixels.toType(DataType.FLOAT32, false), part.size());
                            }
                        }));
    }

    private List<Step> steps(Map<String, NDArray> returned, int count) {
        List<Belief> beliefs = rows.beliefs(returned, count);
        List<Step> steps = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            steps.add(
                    new Step(
                            beliefs.get(row),
                            new Readings(
                                    reading(returned, "reward", row),
                                    reading(returned, "going-on", row),
                                    reading(returned, "value", row),
                                    reading(returned, "surprise", row),
                                    reading(returned, "uncertainty", row),
                                    Optional.empty(),
                                    Optional.empty(),
                                    List.of())));
        }
        return List.copyOf(steps);
    }

    private static OptionalDouble reading(Map<String, NDArray> returned, String name, int row) {
        NDArray values = returned.get(ScriptModule.READING + name);
        if (values == null || row >= values.size()) {
            return OptionalDouble.empty();
        }
        double value = values.toType(DataType.FLOAT32, false).toFloatArray()[row];
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Makes calls of a fixed number of rows, the last one padded. */
    private static <R> List<R> inCalls(int count, Function<List<Integer>, List<R>> call) {
        List<R> results = new ArrayList<>(count);
        for (int from = 0; from < count; from += FixedBatch.ROWS) {
            int to = Math.min(count, from + FixedBatch.ROWS);
            results.addAll(call.apply(IntStream.range(from, to).boxed().toList()));
        }
        return List.copyOf(results);
    }

    private static <T> List<T> taken(List<? extends T> all, List<Integer> part) {
        return part.stream().<T>map(all::get).toList();
    }

    /** Errors in the module's own code are reported in a sentence. */
    private <R> R told(Supplier<R> call) {
        try {
            return call.get();
        } catch (EngineException e) {
            throw BadInputException.of(
                    e, "worldmodel.script.fails", card.name(), TorchScriptFamily.firstLine(e));
        }
    }

    @Override
    public void close() {
        module.close();
    }
}
