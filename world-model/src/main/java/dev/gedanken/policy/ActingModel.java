package dev.gedanken.policy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.Acts;
import dev.gedanken.model.ability.ImaginesBatches;
import dev.gedanken.model.ability.YieldsFeatures;
import dev.gedanken.model.wrapper.ModelWrapper;
import dev.gedanken.nn.FloatRows;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Draws;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A model with the policy of its pack: it acts, and its steps report the value predicted by the
 * critic. Its imagination and observation are the model's own, bit for bit.
 */
public final class ActingModel extends ModelWrapper implements Acts {
    private final YieldsFeatures reader;
    private final PolicyNetworks networks;

    private ActingModel(WorldModel model, YieldsFeatures reader, PolicyNetworks networks) {
        super(model);
        this.reader = reader;
        this.networks = networks;
    }

    /**
     * Returns a model with the policy of its pack; the model itself if the pack has none. Closing
     * the result closes both.
     *
     * @throws BadInputException if the policy is damaged or belongs to another model; the model is
     *     then closed
     */
    public static WorldModel of(WorldPack pack, WorldModel model) {
        try {
            return PolicyFiles.manifest(pack)
                    .map(manifest -> acting(pack, model, manifest))
                    .orElse(model);
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    private static WorldModel acting(WorldPack pack, WorldModel model, PolicyManifest manifest) {
        YieldsFeatures reader =
                model.ability(YieldsFeatures.class)
                        .orElseThrow(() ->
                                BadInputException.of(
                                        "worldmodel.policy.features", model.card().name()));
        if (manifest.sizes().actions() != model.card().inputs().enumerated().size()) {
            throw BadInputException.of("worldmodel.policy.fit", pack.location());
        }
        try {
            return new ActingModel(
                    model, reader, new PolicyNetworks(manifest.sizes(), PolicyFiles.weights(pack)));
        } catch (IllegalArgumentException e) {
            throw BadInputException.of(e, "worldmodel.policy.fit", pack.location());
        }
    }

    /** Acts itself; batches, if the model imagines any, have the critic's values. */
    @Override
    public <A> Optional<A> ability(Class<A> type) {
        if (type == Acts.class) {
            return Optional.of(type.cast(this));
        }
        Optional<A> own = super.ability(type);
        if (type == ImaginesBatches.class) {
            return own.map(ImaginesBatches.class::cast)
                    .map(batches ->
                            (ImaginesBatches)
                                    beliefs ->
                                            new ValuedStates(
                                                    batches.batch(beliefs), this::valuesOf))
                    .map(type::cast);
        }
        return own;
    }

    /** Returns the critic's values of features, both row by row. */
    private float[] valuesOf(float[] features) {
        int width = networks.actorCritic().features();
        List<float[]> rows =
                IntStream.range(0, features.length / width)
                        .mapToObj(
                                row -> Arrays.copyOfRange(features, row * width, (row + 1) * width))
                        .toList();
        List<Float> values =
                FixedBatch.run(
                        rows.size(),
                        FixedBatch.LARGE,
                        networks.pool(),
                        (from, to) -> {
                            try (NDManager scope = networks.scope()) {
                                List<float[]> own = rows.subList(from, to);
                                return values(
                                        FloatRows.on(scope, FixedBatch.padded(own)), own.size());
                            }
                        });
        float[] flat = new float[values.size()];
        for (int row = 0; row < flat.length; row++) {
            flat[row] = values.get(row);
        }
        return flat;
    }

    @Override
    protected WorldModel around(WorldModel tuned) {
        return new ActingModel(tuned, tuned.ability(YieldsFeatures.class).orElseThrow(), networks);
    }

    /** Returns steps that report the critic's value. */
    @Override
    protected List<Step> read(List<Step> steps) {
        List<Belief> beliefs = steps.stream().map(Step::belief).toList();
        List<Float> values =
                FixedBatch.run(
                        steps.size(),
                        networks.pool(),
                        (from, to) -> values(beliefs.subList(from, to)));
        List<Step> valued = new ArrayList<>(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            Readings readings = steps.get(i).readings().withValue(values.get(i));
            valued.add(new Step(beliefs.get(i), readings));
        }
        return List.copyOf(valued);
    }

    private List<Float> values(List<Belief> beliefs) {
        try (NDManager scope = networks.scope()) {
            return values(features(scope, beliefs), beliefs.size());
        }
    }

    /** Returns the values of the first {@code count} rows of {@code (rows, features)}. */
    private List<Float> values(NDArray features, int count) {
        NDArray logits = networks.actorCritic().returns(features);
        float[] means = networks.twoHot().mean(logits).toFloatArray();
        List<Float> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(means[i]);
        }
        return values;
    }

    private NDArray features(NDManager scope, List<Belief> beliefs) {
        return FloatRows.on(scope, reader.features(FixedBatch.padded(beliefs)));
    }

    @Override
    public List<Choice> act(List<Belief> beliefs, List<Noise> luck) {
        return FixedBatch.run(
                beliefs.size(),
                networks.pool(),
                (from, to) -> choices(beliefs.subList(from, to), luck.subList(from, to)));
    }

    private List<Choice> choices(List<Belief> beliefs, List<Noise> luck) {
        List<? extends Input> inputs = card().inputs().enumerated();
        try (NDManager scope = networks.scope()) {
            float[] probabilities =
                    networks.actorCritic()
                            .policy(features(scope, beliefs))
                            .probabilities()
                            .toFloatArray();
            List<Choice> choices = new ArrayList<>();
            for (int row = 0; row < beliefs.size(); row++) {
                List<Double> own = new ArrayList<>();
                for (int i = 0; i < inputs.size(); i++) {
                    own.add((double) probabilities[row * inputs.size() + i]);
                }
                choices.add(new Choice(inputs.get(drawn(own, luck.get(row))), own));
            }
            return choices;
        }
    }

    private static int drawn(List<Double> probabilities, Noise luck) {
        double[] values = probabilities.stream().mapToDouble(Double::doubleValue).toArray();
        return Draws.index(values, luck.uniform(0));
    }

    @Override
    public void close() {
        networks.close();
        super.close();
    }
}
