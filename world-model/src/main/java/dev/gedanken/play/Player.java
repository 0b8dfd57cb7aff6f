package dev.gedanken.play;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.HasTemperature;
import dev.gedanken.model.WorldModel;
import dev.gedanken.scene.Scene;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Steps a model and its true twin in lock-step: same seed, actions, sources and temperature give the same
 * frames, bit for bit.
 *
 * <p>Holds no state of its own besides the model, which the caller owns; confined to one thread at a time.
 */
public final class Player {
    /** How many idle steps of the true world the model sees before its dream begins. */
    public static final int CONTEXT_STEPS = 10;

    /** The noise stream of the model; the streams from 0 up belong to the scenes. */
    public static final int MODEL_STREAM = -1;

    private final WorldModel model;
    private final Scene<?> scene;

    /**
     * Creates a player.
     *
     * @throws BadInputException if the model and the scene know different actions
     */
    public Player(WorldModel model, Scene<?> scene) {
        this.model = model;
        this.scene = scene;
        String known = scene.actions().names();
        String expected = model.card().actions().names();
        if (!known.equals(expected)) {
            throw new BadInputException(
                    "Model '%s' knows the actions %s, but scene '%s' has %s: use a pack trained on it."
                            .formatted(model.card().name(), expected, scene.card().name(), known));
        }
    }

    /** Returns the actions that model and twin understand. */
    public ActionSpace actions() {
        return scene.actions();
    }

    /** Returns the true world. */
    public Scene<?> scene() {
        return scene;
    }

    /** Returns the model that dreams. */
    public WorldModel model() {
        return model;
    }

    /**
     * Returns the same player with the model drawing at another temperature; unchanged if the model has
     * none.
     */
    public Player atTemperature(float temperature) {
        return model instanceof HasTemperature warm
                ? new Player(warm.atTemperature(temperature), scene)
                : this;
    }

    /**
     * Starts play: the true world idles for {@link #CONTEXT_STEPS}, and the model begins from what it saw.
     */
    public PlayState start(long seed, PlaySource source) {
        Action idle = actions().idle();
        Twin twin = Twin.start(scene, seed, model.card().frameSize());
        List<Frame> frames = new ArrayList<>(List.of(twin.frame()));
        List<Action> actions = new ArrayList<>();
        for (int step = 0; step < CONTEXT_STEPS; step++) {
            twin = twin.step(idle, Noise.at(seed, step));
            frames.add(twin.frame());
            actions.add(idle);
        }
        Belief belief = model.begin(List.of(new Context(frames, actions))).getFirst();
        Manner manner = new Manner(source, temperature(), seed);
        return new PlayState(seed, 0, manner, idle, new Moment(belief, twin), look(belief));
    }

    /** Returns the moment one step on. */
    public PlayState step(PlayState state, Action action) {
        return stepModel(state, action, stepTwin(state, action));
    }

    /** Returns where the true world stands one step on: the first half of {@link #step}. */
    public Twin stepTwin(PlayState state, Action action) {
        return state.stride(action).twin();
    }

    /**
     * Returns the moment one step on, given where the true world stands then: the second half of {@link
     * #step}, apart so that the model's share of the time can be measured.
     */
    public PlayState stepModel(PlayState state, Action action, Twin twin) {
        Moment next =
                new ModelStep(model)
                        .advance(List.of(state.stride(action)), List.of(twin))
                        .getFirst();
        return after(state, action, next, look(next.belief()));
    }

    /**
     * Returns several moments one step on, each by an action of its own, as one batch: bit for bit what
     * {@link #step} gives for each alone.
     */
    public List<PlayState> stepAll(List<PlayState> states, List<Action> actions) {
        List<Stride> strides = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            strides.add(states.get(i).stride(actions.get(i)));
        }
        List<Moment> moments = advance(strides);
        List<Frame> frames = model.decode(moments.stream().map(Moment::belief).toList());
        List<PlayState> next = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            next.add(after(states.get(i), actions.get(i), moments.get(i), frames.get(i)));
        }
        return List.copyOf(next);
    }

    /** Returns where some strides lead, as one batch, without looking at it. */
    public List<Moment> advance(List<Stride> strides) {
        return new ModelStep(model).advance(strides, strides.stream().map(Stride::twin).toList());
    }

    /** Returns what a belief looks like. */
    public Frame look(Belief belief) {
        return model.decode(List.of(belief)).getFirst();
    }

    /**
     * Returns the true world's moment that {@link Twin#written} wrote.
     *
     * @throws BadInputException if the text is no state of this player's scene
     */
    public Twin twin(String written) {
        return Twin.read(scene, model.card().frameSize(), written);
    }

    /** Returns the temperature at which this player's model draws; empty if it has none. */
    public OptionalDouble temperature() {
        return model instanceof HasTemperature warm
                ? OptionalDouble.of(warm.temperature())
                : OptionalDouble.empty();
    }

    PlayState after(PlayState state, Action action, Moment moment, Frame dreamed) {
        return new PlayState(
                state.seed(),
                state.step() + 1,
                state.manner().at(temperature()),
                action,
                moment,
                dreamed);
    }
}
