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
 * Steps a model and its true twin, where there is one, in lock-step: same seed, inputs, sources and knobs give
 * the same beliefs and frames, bit for bit.
 *
 * <p>Holds no state of its own besides the model, which the caller owns; confined to one thread at a time.
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
     * Creates a player of a model beside its true world.
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
     * Creates a player of a model that has no true world.
     *
     * @param starts contexts that play can start from; without any, it starts from pictures alone
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

    /** Returns the contexts that play without a true world starts from. */
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
     * Starts play from a seed. Beside a true world, the world idles for as many steps as the model wants to
     * see, and the model begins from what it saw; alone, the seed chooses one of the starts.
     *
     * @throws BadInputException if there is neither a true world nor a start
     */
    public PlayState start(long seed, PlaySource source) {
        return start(seed, source, contextSteps());
    }

    /**
     * Starts play from a seed as {@link #start(long, PlaySource)} does, after so many idle steps of the true world; the
     * model sees the last of them. Two models that see different lengths of the past begin at the same true moment so.
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
     * Starts play from a picture, without a true world beside it.
     *
     * @param seed seed of the luck from here on
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
     * Where play begins.
     *
     * @param seed what it is called by, and the seed of its luck
     * @param worldSteps how many steps of the world came before
     * @param source where shown frames come from
     */
    public record Origin(long seed, int worldSteps, PlaySource source) {}

    /** Starts play from any context, beside the true world as it stands at the context's end. */
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

    /** Returns a belief that was stored, perhaps by an earlier version, as the model has it now. */
    public Belief current(Belief stored) {
        return model.ability(ReadsEarlierBeliefs.class)
                .map(model -> model.current(stored))
                .orElse(stored);
    }

    /** Returns how many steps of the past the model wants to see before it begins. */
    public int contextSteps() {
        return model.card().contextSteps();
    }

    /** Returns the moment one step on. */
    public PlayState step(PlayState state, Input input) {
        return stepModel(state, input, stepTwin(state, input));
    }

    /** Returns where the true world stands one step on: the first half of {@link #step}. */
    public Optional<Twin> stepTwin(PlayState state, Input input) {
        return state.request(input).twin();
    }

    /**
     * Returns the moment one step on, given where the true world stands then: the second half of {@link
     * #step}, apart so that the model's share of the time can be measured.
     */
    public PlayState stepModel(PlayState state, Input input, Optional<Twin> twin) {
        Moment next =
                new ModelStep(model)
                        .advance(List.of(state.request(input)), List.of(twin))
                        .getFirst();
        return after(state, input, next, look(next.belief()));
    }

    /**
     * Returns several moments one step on, each by an input of its own, as one batch: bit for bit what {@link
     * #step} gives for each alone.
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

    /** Returns where some steps lead, as one batch, without looking at it. */
    public List<Moment> advance(List<StepRequest> requests) {
        return new ModelStep(model).advance(requests, stepTwins(requests));
    }

    /** Steps the true worlds of all requests that have one together: some worlds are faster so. */
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

    /** Returns what a belief looks like; empty if the model draws no frames. */
    public Optional<Frame> look(Belief belief) {
        return look(List.of(belief)).getFirst();
    }

    /** Returns what beliefs look like, as one batch; empty ones if the model draws no frames. */
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
