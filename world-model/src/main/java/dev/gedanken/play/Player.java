package dev.gedanken.play;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.Readings;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.model.ability.HasKnobs;
import dev.gedanken.model.ability.ReadsEarlierBeliefs;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Input;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Steps a model and its true twin, if there is one, in lockstep: the same seed, inputs, sources and
 * knobs give the same beliefs and frames, bit for bit.
 *
 * <p>Holds no state of its own except the model, which the caller owns; confined to one thread at a
 * time.
 */
public final class Player {
    private final WorldModel model;
    private final Optional<TrueWorld> world;
    private final List<Context> starts;

    private Player(WorldModel model, Optional<TrueWorld> world, List<Context> starts) {
        this.model = model;
        this.world = world;
        this.starts = List.copyOf(starts);
    }

    /**
     * Creates a player of a model and its true world.
     *
     * @throws BadInputException if the model and the world understand different inputs
     */
    public static Player beside(WorldModel model, TrueWorld world) {
        String known = world.inputs().names();
        String expected = model.card().inputs().names();
        if (!known.equals(expected)) {
            throw BadInputException.of(
                    "worldmodel.play.actions", model.card().name(), expected, world.name(), known);
        }
        return new Player(model, Optional.of(world), List.of());
    }

    /**
     * Creates a player of a model without a true world.
     *
     * @param starts contexts that play can start from; without any, it starts only from pictures
     */
    public static Player alone(WorldModel model, List<Context> starts) {
        return new Player(model, Optional.empty(), starts);
    }

    /** Returns the inputs that the model understands. */
    public InputSpace inputs() {
        return model.card().inputs();
    }

    /** Returns the true world; empty if there is none. */
    public Optional<TrueWorld> world() {
        return world;
    }

    /**
     * Returns the true world.
     *
     * @throws BadInputException if there is none
     */
    public TrueWorld requireWorld() {
        return world.orElseThrow(Player::noTrueWorld);
    }

    static BadInputException noTrueWorld() {
        return BadInputException.of("worldmodel.play.truth");
    }

    /** Returns the model that dreams. */
    public WorldModel model() {
        return model;
    }

    /** Returns the contexts from which play without a true world starts. */
    public List<Context> starts() {
        return starts;
    }

    /** Returns the values of the model's knobs; none if it has no knobs. */
    public KnobValues knobs() {
        return model.ability(HasKnobs.class).map(HasKnobs::knobValues).orElse(KnobValues.NONE);
    }

    /**
     * Returns the same player with other knob values; knobs that are not named keep theirs.
     *
     * @throws BadInputException if the model lacks a knob or its value is outside its range
     */
    public Player withKnobs(KnobValues values) {
        if (values.isEmpty() || values.equals(knobs())) {
            return this;
        }
        HasKnobs tunable =
                model.ability(HasKnobs.class)
                        .orElseThrow(() ->
                                BadInputException.of(
                                        "worldmodel.play.knobs",
                                        model.card().name(),
                                        values.text()));
        return new Player(tunable.withKnobs(values), world, starts);
    }

    /**
     * Starts play from a seed. With a true world, the world idles for as many steps as the model
     * needs as context, and the model begins from what it saw. Without one, the seed chooses one of
     * the starts.
     *
     * @throws BadInputException if there is neither a true world nor a start
     */
    public PlayState start(long seed, PlaySource source) {
        return start(seed, source, contextSteps());
    }

    /**
     * Starts play from a seed as {@link #start(long, PlaySource)} does, after a number of idle
     * steps of the true world; the model sees the last of them. In this way, two models with
     * different context lengths begin at the same true moment.
     *
     * @throws BadInputException if there is neither a true world nor a start
     */
    public PlayState start(long seed, PlaySource source, int worldSteps) {
        if (world.isEmpty()) {
            if (starts.isEmpty()) {
                throw BadInputException.of("worldmodel.play.start", model.card().name());
            }
            Context start = starts.get(Math.floorMod(seed, starts.size()));
            return begin(start, Optional.empty(), new Origin(seed, contextSteps(), source));
        }
        Input idle = inputs().idle();
        Twin twin = world.get().start(seed);
        List<Frame> frames = new ArrayList<>(List.of(twin.frame()));
        for (int step = 0; step < worldSteps; step++) {
            twin = twin.step(idle, Noise.at(seed, step));
            frames.add(twin.frame());
        }
        int seen = Math.min(worldSteps, contextSteps());
        Context context =
                new Context(
                        frames.subList(worldSteps - seen, frames.size()),
                        Collections.nCopies(seen, idle));
        return begin(context, Optional.of(twin), new Origin(seed, worldSteps, source));
    }

    /**
     * Starts play from a picture, without a true world.
     *
     * @param seed seed of the noise from here on
     * @throws BadInputException if the picture has another shape than the model's frames
     */
    public PlayState startFrom(Frame picture, long seed) {
        requireShape(picture);
        Context context = new Context(List.of(picture), List.of());
        Origin origin = new Origin(seed, contextSteps(), PlaySource.MODEL);
        return begin(context, Optional.empty(), origin);
    }

    /**
     * Requires that the model can see a picture.
     *
     * @throws BadInputException if it has another shape than the model's frames
     */
    public void requireShape(Frame picture) {
        FrameShape shape =
                model.card()
                        .frame()
                        .orElseThrow(() ->
                                BadInputException.of("worldmodel.play.blind", model.card().name()));
        if (!FrameShape.of(picture).equals(shape)) {
            throw BadInputException.of("worldmodel.play.shape", FrameShape.of(picture), shape);
        }
    }

    /**
     * The start of play.
     *
     * @param seed its label, and the seed of its noise
     * @param worldSteps how many steps of the world came before
     * @param source the source of shown frames
     */
    public record Origin(long seed, int worldSteps, PlaySource source) {}

    /** Starts play from any context, with the true world in its state at the context's end. */
    public PlayState begin(Context context, Optional<Twin> twin, Origin origin) {
        return beginAll(List.of(context), List.of(twin), List.of(origin)).getFirst();
    }

    /** Starts several plays as one batch. */
    public List<PlayState> beginAll(
            List<Context> contexts, List<Optional<Twin>> twins, List<Origin> origins) {
        List<Noise> luck =
                origins.stream()
                        .map(origin -> new Noise(origin.seed(), NoiseStreams.BEGIN, 0))
                        .toList();
        List<Belief> beliefs = model.begin(contexts, luck);
        List<Optional<Frame>> frames = look(beliefs);
        List<PlayState> states = new ArrayList<>();
        for (int i = 0; i < beliefs.size(); i++) {
            Origin origin = origins.get(i);
            states.add(
                    new PlayState(
                            origin.seed(),
                            0,
                            origin.worldSteps(),
                            new StepSettings(origin.source(), knobs(), origin.seed()),
                            inputs().idle(),
                            new Moment(beliefs.get(i), twins.get(i), Readings.NONE),
                            frames.get(i)));
        }
        return List.copyOf(states);
    }

    /**
     * Converts a belief that was stored, perhaps by an earlier version, to the model's current
     * form.
     */
    public Belief current(Belief stored) {
        return model.ability(ReadsEarlierBeliefs.class)
                .map(model -> model.current(stored))
                .orElse(stored);
    }

    /** Returns how many steps of the past the model needs before it begins. */
    public int contextSteps() {
        return model.card().contextSteps();
    }

    /** Returns the moment one step later. */
    public PlayState step(PlayState state, Input input) {
        return stepModel(state, input, stepTwin(state, input));
    }

    /** Returns the true world one step later: the first half of {@link #step}. */
    public Optional<Twin> stepTwin(PlayState state, Input input) {
        return state.request(input).twin();
    }

    /**
     * Returns the moment one step later, given the true world after the step: the second half of
     * {@link #step}, separate so that the model's share of the time can be measured.
     */
    public PlayState stepModel(PlayState state, Input input, Optional<Twin> twin) {
        Moment next =
                new ModelStep(model)
                        .advance(List.of(state.request(input)), List.of(twin))
                        .getFirst();
        return after(state, input, next, look(next.belief()));
    }

    /**
     * Returns several moments one step later, each with its own input, as one batch: bit for bit
     * the same as {@link #step} for each alone.
     */
    public List<PlayState> stepAll(List<PlayState> states, List<? extends Input> inputs) {
        List<StepRequest> requests = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            requests.add(states.get(i).request(inputs.get(i)));
        }
        List<Moment> moments = advance(requests);
        List<Optional<Frame>> frames = look(moments.stream().map(Moment::belief).toList());
        List<PlayState> next = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            next.add(after(states.get(i), inputs.get(i), moments.get(i), frames.get(i)));
        }
        return List.copyOf(next);
    }

    /** Returns the results of some steps, as one batch, without decoding frames. */
    public List<Moment> advance(List<StepRequest> requests) {
        return new ModelStep(model).advance(requests, stepTwins(requests));
    }

    /**
     * Steps the true worlds of all requests that have one together, which is faster for some
     * worlds.
     */
    private List<Optional<Twin>> stepTwins(List<StepRequest> requests) {
        List<StepRequest> beside =
                requests.stream().filter(request -> request.from().twin().isPresent()).toList();
        if (world.isEmpty() || beside.size() < 2) {
            return requests.stream().map(StepRequest::twin).toList();
        }
        Iterator<Twin> stepped =
                world.get()
                        .stepAll(
                                beside.stream()
                                        .map(request -> request.from().twin().orElseThrow())
                                        .toList(),
                                beside.stream().map(StepRequest::input).toList(),
                                beside.stream().map(StepRequest::luck).toList())
                        .iterator();
        return requests.stream()
                .map(request -> request.from().twin().map(twin -> stepped.next()))
                .toList();
    }

    /** Returns a belief's frame; empty if the model draws no frames. */
    public Optional<Frame> look(Belief belief) {
        return look(List.of(belief)).getFirst();
    }

    /** Returns the beliefs' frames, as one batch; empty ones if the model draws no frames. */
    public List<Optional<Frame>> look(List<Belief> beliefs) {
        return model.ability(DecodesFrames.class)
                .map(decoder -> decoder.decode(beliefs).stream().map(Optional::of).toList())
                .orElseGet(() -> Collections.nCopies(beliefs.size(), Optional.empty()));
    }

    PlayState after(PlayState state, Input input, Moment moment, Optional<Frame> dreamed) {
        return new PlayState(
                state.seed(),
                state.step() + 1,
                state.contextSteps(),
                state.settings().with(knobs()),
                input,
                moment,
                dreamed);
    }
}
