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
        return new PlayState(seed, 0, source, idle, belief, look(belief), twin);
    }

    /** Returns the moment one step on. */
    public PlayState step(PlayState state, Action action) {
        return stepModel(state, action, stepTwin(state, action));
    }

    /** Returns where the true world stands one step on: the first half of {@link #step}. */
    public Twin stepTwin(PlayState state, Action action) {
        return state.twin().step(action, luck(state));
    }

    /**
     * Returns the moment one step on, given where the true world stands then: the second half of {@link
     * #step}, apart so that the model's share of the time can be measured.
     */
    public PlayState stepModel(PlayState state, Action action, Twin twin) {
        Belief belief = next(state, action, twin);
        return new PlayState(
                state.seed(), state.step() + 1, state.source(), action, belief, look(belief), twin);
    }

    private Belief next(PlayState state, Action action, Twin twin) {
        List<Belief> before = List.of(state.belief());
        List<Action> actions = List.of(action);
        List<Noise> noise = List.of(luck(state).onStream(MODEL_STREAM));
        List<Belief> after =
                switch (state.source()) {
                    case MODEL -> model.imagine(before, actions, noise);
                    case CORRECTED, TRUTH ->
                            model.observe(before, actions, List.of(twin.frame()), noise);
                };
        return after.getFirst();
    }

    /** Returns the luck of the step that leaves {@code state}; the context's steps came before. */
    private static Noise luck(PlayState state) {
        return Noise.at(state.seed(), CONTEXT_STEPS + state.step());
    }

    private Frame look(Belief belief) {
        return model.decode(List.of(belief)).getFirst();
    }
}
