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
 * A session at work: plays, forks, intervenes, and goes back, with a model and its true twin.
 *
 * <p>Source, knobs and actor can change at any step; nothing resets. Confined to one thread at a
 * time, which is also the model's.
 */
public final class Rollout {
    /** Memory for moments unless asked otherwise: 512 MiB. */
    public static final long DEFAULT_BUDGET_BYTES = 512L << 20;

    private final Player player;
    private final RolloutTree tree;
    private final Moments moments;
    private Optional<PlayState> here = Optional.empty();

    /** What was stepped together last, by node: it is likely to be stepped on. */
    private Map<Integer, PlayState> together = Map.of();

    /**
     * Creates a rollout; if the tree has nodes already, it continues at its cursor.
     *
     * @param tree from now on changed by this alone; its journal keeps keyframes as well
     * @param budgetBytes memory for moments
     */
    public Rollout(Player player, RolloutTree tree, long budgetBytes) {
        this.player = player;
        this.tree = tree;
        this.moments = new Moments(player, tree, budgetBytes);
    }

    /** Creates a rollout that lives in memory alone. */
    public static Rollout inMemory(Player player) {
        return new Rollout(player, new RolloutTree(Journal.NONE), DEFAULT_BUDGET_BYTES);
    }

    /** Returns the tree; callers must not change it themselves. */
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

    /** Returns the input of touching nothing. */
    public Input idle() {
        return player.inputs().idle();
    }

    /** Returns how much memory the moments take. */
    public MemoryUse memory() {
        return moments.memory();
    }

    /** Begins play from a seed; what was played before stays. */
    public PlayState start(long seed, PlaySource source) {
        return begin(player.start(seed, source));
    }

    /** Begins play from a picture, without a true world; what was played before stays. */
    public PlayState startFrom(Frame picture, long seed) {
        return begin(player.startFrom(picture, seed), new Cause.PictureStart(seed, picture));
    }

    /** Takes over the start of a play that somebody else began with this rollout's player. */
    public PlayState begin(PlayState start) {
        return begin(start, new Cause.Start(start.seed()));
    }

    private PlayState begin(PlayState start, Cause cause) {
        return arrive(tree.start(cause, start.settings(), Result.of(start)), start);
    }

    /**
     * Returns the moment at the cursor.
     *
     * @throws dev.gedanken.world.BadInputException if it comes out differently here than it once did
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
     * Takes over a step that somebody else made from {@link #state} with this rollout's player, by the
     * input and settings that the new moment names.
     */
    public PlayState played(PlayState next, Actor actor) {
        return add(new Cause.Step(next.input(), actor), next);
    }

    /** Does something other than play a plain step, at the cursor. */
    public PlayState intervene(Cause intervention) {
        return add(intervention, moments.after(state(), intervention));
    }

    /**
     * Returns what an intervention at the cursor would lead to, without doing it.
     *
     * @throws dev.gedanken.world.BadInputException if it cannot be done, naming what would be right
     */
    public PlayState preview(Cause intervention) {
        return moments.after(state(), intervention);
    }

    /** Returns the moment of a node if memory has it: nothing is made again. */
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

    /** Goes to any moment on a live branch, and plays on from there as it was played. */
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
     * Returns the next moment of every input from the cursor, in order, without going there; where inputs
     * cannot be counted, that of the idle one.
     */
    public List<PlayState> everyInput() {
        List<? extends Input> inputs = player.inputs().enumerated();
        List<? extends Input> tried = inputs.isEmpty() ? List.of(idle()) : inputs;
        return stepTogether(Collections.nCopies(tried.size(), state()), tried);
    }

    /**
     * Returns what the model held possible before it saw the moment at the cursor.
     *
     * @param count how many draws, at least 2
     * @return empty where play starts, after an intervention, and if the model draws no frames
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

    /** Returns the whole session as the changes that would make it anew, with what memory keeps of it. */
    public List<Change> changes() {
        return new TreeDump(tree, moments).changes();
    }
}
