package dev.gedanken.rollout;

import dev.gedanken.model.KnobValues;
import dev.gedanken.model.WorldModel;
import dev.gedanken.play.Actor;
import dev.gedanken.play.Moment;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.play.PriorSamples;
import dev.gedanken.play.StepSettings;
import dev.gedanken.rollout.Node.Result;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A running session: plays, forks, intervenes, and goes back, with a model and its true twin.
 *
 * <p>Source, knobs and actor can change at any step without a reset. Confined to one thread at a
 * time, which is also the model's.
 */
public final class Rollout {
    /** Default memory for moments: 512 MiB. */
    public static final long DEFAULT_BUDGET_BYTES = 512L << 20;

    private final Player player;
    private final RolloutTree tree;
    private final Moments moments;
    private Optional<PlayState> here = Optional.empty();

    /**
     * The moments that were last stepped together, by node: they are likely to be stepped again.
     */
    private Map<Integer, PlayState> together = Map.of();

    /**
     * Creates a rollout; if the tree has nodes already, it continues at its cursor.
     *
     * @param tree from now on changed only by this rollout; its journal also stores keyframes
     * @param budgetBytes memory for moments
     */
    public Rollout(Player player, RolloutTree tree, long budgetBytes) {
        this.player = player;
        this.tree = tree;
        this.moments = new Moments(player, tree, budgetBytes);
    }

    /** Creates a rollout that exists only in memory. */
    public static Rollout inMemory(Player player) {
        return new Rollout(player, new RolloutTree(Journal.NONE), DEFAULT_BUDGET_BYTES);
    }

    /** Returns the tree; callers must not change it. */
    public RolloutTree tree() {
        return tree;
    }

    /** Returns the model that is played. */
    public WorldModel model() {
        return player.model();
    }

    /** Returns the player that makes the steps. */
    public Player player() {
        return player;
    }

    /** Returns the idle input. */
    public Input idle() {
        return player.inputs().idle();
    }

    /** Returns the memory use of the moments. */
    public MemoryUse memory() {
        return moments.memory();
    }

    /** Begins play from a seed; earlier play is kept. */
    public PlayState start(long seed, PlaySource source) {
        return begin(player.start(seed, source));
    }

    /** Begins play from a picture, without a true world; earlier play is kept. */
    public PlayState startFrom(Frame picture, long seed) {
        return begin(player.startFrom(picture, seed), new Cause.PictureStart(seed, picture));
    }

    /** Adds a start that was made elsewhere with this rollout's player. */
    public PlayState begin(PlayState start) {
        return begin(start, new Cause.Start(start.seed()));
    }

    private PlayState begin(PlayState start, Cause cause) {
        return arrive(tree.start(cause, start.settings(), Result.of(start)), start);
    }

    /**
     * Returns the moment at the cursor.
     *
     * @throws dev.gedanken.world.BadInputException if it differs when recomputed
     * @throws IllegalStateException if nothing has started
     */
    public PlayState state() {
        PlayState state = here.orElseGet(this::present);
        here = Optional.of(state);
        return state;
    }

    private PlayState present() {
        if (tree.size() == 0) {
            throw new IllegalStateException("Nothing has started.");
        }
        Cursor cursor = tree.cursor();
        return tree.tip(cursor.branch()).id() == cursor.node()
                ? moments.tip(cursor.branch())
                : moments.state(tree.node(cursor.node()));
    }

    /** Returns any moment, without going there. */
    public PlayState state(int node) {
        return moments.state(tree.node(node));
    }

    /** Shows the moments after {@code from}, an ancestor, up to {@code to}, in order. */
    public void visit(int from, int to, Consumer<PlayState> visitor) {
        for (Node node : tree.between(from, to)) {
            visitor.accept(moments.state(node));
        }
    }

    /** Plays a step from the cursor; forks automatically if play already continued from there. */
    public PlayState step(Input input, Actor actor) {
        PlayState before = state();
        return played(suited(before).step(before, input), actor);
    }

    /**
     * Adds a step that was made elsewhere from {@link #state} with this rollout's player, with the
     * input and settings that the new moment names.
     */
    public PlayState played(PlayState next, Actor actor) {
        return add(new Cause.Step(next.input(), actor), next);
    }

    /** Applies a cause other than a plain step at the cursor. */
    public PlayState intervene(Cause intervention) {
        return add(intervention, moments.after(state(), intervention));
    }

    /**
     * Returns the result of an intervention at the cursor without applying it.
     *
     * @throws dev.gedanken.world.BadInputException if it is not possible, naming what would be
     *     right
     */
    public PlayState preview(Cause intervention) {
        return moments.after(state(), intervention);
    }

    /** Returns the moment of a node if memory has it, without recomputing anything. */
    public Optional<Moment> kept(int node) {
        return moments.remembered(tree.node(node));
    }

    private PlayState add(Cause cause, PlayState next) {
        Cursor cursor = tree.cursor();
        if (tree.tip(cursor.branch()).id() != cursor.node()) {
            tree.fork(cursor.node(), Luck.SHARED);
        }
        int branch = tree.cursor().branch();
        return arrive(tree.append(branch, cause, next.settings(), Result.of(next)), next);
    }

    private PlayState arrive(Node node, PlayState state) {
        moments.keep(node, state.moment());
        here = Optional.of(state);
        return state;
    }

    /**
     * Shows frames from another source from here on.
     *
     * @throws dev.gedanken.world.BadInputException if the source needs a true world and there is none
     */
    public void show(PlaySource source) {
        if (source != PlaySource.MODEL) {
            player.requireWorld();
        }
        here = Optional.of(state().from(source));
    }

    /**
     * Lets the model step with other knob values from here on; knobs that are not named keep theirs.
     *
     * @throws dev.gedanken.world.BadInputException if the model lacks a knob or its value is out of range
     */
    public void tune(KnobValues values) {
        PlayState state = state();
        KnobValues next = suited(state).withKnobs(values).knobs();
        here = Optional.of(state.in(state.settings().with(next)));
    }

    /** Forks at the cursor and goes there. */
    public Branch fork(Luck luck) {
        StepSettings settings = state().settings();
        Branch branch = tree.fork(tree.cursor().node(), luck);
        here = Optional.of(state().in(settings.under(branch.luckSeed())));
        return branch;
    }

    /**
     * Goes to any moment on a live branch; play continues from there with the settings used then.
     */
    public PlayState jump(int node) {
        tree.jump(node);
        here = Optional.empty();
        return state();
    }

    /** Goes to the tip of a live branch. */
    public PlayState goTo(int branch) {
        tree.goTo(branch);
        here = Optional.empty();
        return state();
    }

    /** Prunes a branch; see {@link RolloutTree#prune}. */
    public void prune(int branch) {
        tree.prune(branch);
        here = Optional.empty();
    }

    /**
     * Plays a step on several branches at once, as one batch, each by its own action.
     *
     * @param branches live ones, each once
     * @param inputs one for each
     * @return the new moments in the same order, bit for bit what single steps give
     */
    public List<PlayState> stepAll(
            List<Integer> branches, List<? extends Input> inputs, Actor actor) {
        List<PlayState> after = stepTogether(branches.stream().map(this::atTip).toList(), inputs);
        Map<Integer, PlayState> made = new HashMap<>();
        for (int i = 0; i < branches.size(); i++) {
            boolean isHere = isHere(branches.get(i));
            PlayState next = after.get(i);
            Cause cause = new Cause.Step(next.input(), actor);
            Node node = tree.append(branches.get(i), cause, next.settings(), Result.of(next));
            moments.keep(node, next.moment());
            made.put(node.id(), next);
            here = isHere ? Optional.of(next) : here;
        }
        together = made;
        return after;
    }

    private PlayState atTip(int branch) {
        if (isHere(branch)) {
            return state();
        }
        PlayState known = together.get(tree.tip(branch).id());
        return known == null
                ? moments.tip(branch)
                : known.in(known.settings().under(tree.branch(branch).luckSeed()));
    }

    private boolean isHere(int branch) {
        return tree.cursor().equals(new Cursor(tree.tip(branch).id(), branch));
    }

    /**
     * Returns the next moment for every input from the cursor, in order, without going there; if
     * inputs cannot be enumerated, only for the idle one.
     */
    public List<PlayState> everyInput() {
        List<? extends Input> inputs = player.inputs().enumerated();
        List<? extends Input> tried = inputs.isEmpty() ? List.of(idle()) : inputs;
        return stepTogether(Collections.nCopies(tried.size(), state()), tried);
    }

    /**
     * Returns samples of what the model considered possible before it saw the moment at the cursor.
     *
     * @param count how many draws, at least 2
     * @return empty at a start, after an intervention, and if the model draws no frames
     */
    public Optional<PriorSamples> priorSamples(int count) {
        Node node = tree.node(tree.cursor().node());
        return node.cause() instanceof Cause.Step || node.cause() instanceof Cause.SeenStep
                ? PriorSamples.of(player, state(node.parent()), state().input(), count)
                : Optional.empty();
    }

    private List<PlayState> stepTogether(List<PlayState> before, List<? extends Input> inputs) {
        return new StepBatch(player).step(before, inputs);
    }

    private Player suited(PlayState state) {
        return player.withKnobs(state.settings().knobs());
    }

    /**
     * Returns the whole session as the changes that would recreate it, with the moments in memory.
     */
    public List<Change> changes() {
        return new TreeDump(tree, moments).changes();
    }
}
