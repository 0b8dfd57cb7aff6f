package dev.gedanken.model;

import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What a model says about the step that led to a belief. Readings are never part of a belief's
 * identity, and the model does not need them to continue.
 *
 * @param reward the predicted reward of the step
 * @param goingOn probability in [0, 1] that the episode continues
 * @param value the predicted return from here on
 * @param surprise −log p of what was observed, or another divergence of posterior from prior, in
 *     nats; empty for an imagined step
 * @param uncertainty how unsure the model was of what follows, in nats
 * @param surpriseMap the surprise of every cell, if it is spatial
 * @param uncertaintyMap the uncertainty of every cell, if it is spatial
 * @param others any other views
 */
public record Readings(
        OptionalDouble reward,
        OptionalDouble goingOn,
        OptionalDouble value,
        OptionalDouble surprise,
        OptionalDouble uncertainty,
        Optional<ScalarGrid> surpriseMap,
        Optional<ScalarGrid> uncertaintyMap,
        List<LatentView> others) {
    /** No readings. */
    public static final Readings NONE =
            new Readings(
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());

    public Readings {
        others = List.copyOf(others);
    }

    /** Returns readings with a predicted reward and probability of continuing. */
    public static Readings forecast(double reward, double goingOn) {
        return new Readings(
                OptionalDouble.of(reward),
                OptionalDouble.of(goingOn),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Returns these readings with a predicted reward and probability of continuing. */
    public Readings withForecast(double expectedReward, double probabilityOfGoingOn) {
        return new Readings(
                OptionalDouble.of(expectedReward),
                OptionalDouble.of(probabilityOfGoingOn),
                value,
                surprise,
                uncertainty,
                surpriseMap,
                uncertaintyMap,
                others);
    }

    /** Returns these readings with the predicted return from here on. */
    public Readings withValue(double expected) {
        return new Readings(
                reward,
                goingOn,
                OptionalDouble.of(expected),
                surprise,
                uncertainty,
                surpriseMap,
                uncertaintyMap,
                others);
    }

    /** Returns these readings with the surprise of what was observed, in nats. */
    public Readings withSurprise(double nats, Optional<ScalarGrid> map) {
        return new Readings(
                reward,
                goingOn,
                value,
                OptionalDouble.of(nats),
                uncertainty,
                map,
                uncertaintyMap,
                others);
    }

    /** Returns these readings with the uncertainty about what follows, in nats. */
    public Readings withUncertainty(double nats, Optional<ScalarGrid> map) {
        return new Readings(
                reward,
                goingOn,
                value,
                surprise,
                OptionalDouble.of(nats),
                surpriseMap,
                map,
                others);
    }

    /** Returns these readings with other views. */
    public Readings withOthers(List<LatentView> views) {
        return new Readings(
                reward, goingOn, value, surprise, uncertainty, surpriseMap, uncertaintyMap, views);
    }

    /** Returns all views, always in the same order. */
    public List<LatentView> views() {
        return Stream.of(
                        uncertaintyMap.stream(),
                        surpriseMap.stream(),
                        number("Reward", reward, -1),
                        number("Continues", goingOn, 0),
                        number("Value", value, -1),
                        others.stream())
                .<LatentView>flatMap(each -> each)
                .toList();
    }

    /** Returns a prediction as a view of one number, so that it can be followed like any other. */
    private static Stream<LatentView> number(String name, OptionalDouble forecast, float low) {
        if (forecast.isEmpty()) {
            return Stream.empty();
        }
        float number = (float) forecast.getAsDouble();
        float reach = Math.max(1, Math.abs(number));
        return Stream.of(
                new LatentView.Vector(name, Tensor.of(new long[] {1}, number), low * reach, reach));
    }

    /** Returns approximately how much memory they take, in bytes. */
    public long bytes() {
        return views().stream().mapToLong(view -> view.values().bytes()).sum();
    }
}
