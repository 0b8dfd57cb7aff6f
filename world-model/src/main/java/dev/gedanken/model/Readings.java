package dev.gedanken.model;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What a model says about the step that led to a belief. Readings are never part of a belief's identity, and
 * the model does not need them to continue.
 *
 * @param reward what the step earns, as forecast
 * @param goingOn probability in [0, 1] that the episode continues
 * @param value return from here on, as forecast
 * @param surprise −log p of what was observed, or another divergence of posterior from prior, in nats;
 *     empty for an imagined step
 * @param uncertainty how unsure the model was of what follows, in nats
 * @param views maps of the step, such as the surprise of every cell
 */
public record Readings(
        OptionalDouble reward,
        OptionalDouble goingOn,
        OptionalDouble value,
        OptionalDouble surprise,
        OptionalDouble uncertainty,
        List<LatentView> views) {
    /** The model says nothing. */
    public static final Readings NONE =
            new Readings(
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    List.of());

    public Readings {
        views = List.copyOf(views);
    }

    /** Returns readings with a forecast of reward and of going on. */
    public static Readings forecast(double reward, double goingOn) {
        return NONE.withForecast(reward, goingOn);
    }

    /** Returns these readings with a forecast of reward and of going on. */
    public Readings withForecast(double newReward, double newGoingOn) {
        return new Readings(
                OptionalDouble.of(newReward),
                OptionalDouble.of(newGoingOn),
                value,
                surprise,
                uncertainty,
                views);
    }

    /** Returns these readings with the surprise of what was observed, in nats, and its map. */
    public Readings withSurprise(double nats, List<LatentView> maps) {
        return new Readings(
                reward, goingOn, value, OptionalDouble.of(nats), uncertainty, joined(maps));
    }

    /** Returns these readings with the uncertainty about what follows, in nats, and its map. */
    public Readings withUncertainty(double nats, List<LatentView> maps) {
        return new Readings(
                reward, goingOn, value, surprise, OptionalDouble.of(nats), joined(maps));
    }

    private List<LatentView> joined(List<LatentView> more) {
        return Stream.concat(views.stream(), more.stream()).toList();
    }

    /** Returns about how much memory they take, in bytes. */
    public long bytes() {
        return views.stream().mapToLong(view -> view.values().bytes()).sum();
    }
}
