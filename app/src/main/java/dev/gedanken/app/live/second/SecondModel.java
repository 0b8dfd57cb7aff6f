package dev.gedanken.app.live.second;

import dev.gedanken.app.live.snapshot.SecondPlay;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.measure.SquaredError;
import dev.gedanken.model.Context;
import dev.gedanken.play.Moment;
import dev.gedanken.play.Observation;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.play.Player.Origin;
import dev.gedanken.play.StepRequest;
import dev.gedanken.plugin.SecondModelErrors;
import dev.gedanken.plugin.SecondModelErrors.StepError;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plays a second model of a world alongside a rollout of the first: with the same inputs, the same
 * noise and the same true world. It follows the cursor everywhere and leaves nothing in the
 * session.
 *
 * <p>It begins where play began. If that is more than {@link #LONGEST_WAY} steps ago, it begins
 * that many steps ago from the true state. Confined to the simulation thread.
 */
public final class SecondModel implements AutoCloseable {
    /** Most steps that it makes to catch up with the first model. */
    public static final int LONGEST_WAY = 200;

    private static final int KEPT_STATES = 1024;
    private static final int KEPT_ERRORS = 1 << 16;
    private static final int SHOWN_ERRORS = 300;

    private final LoadedPack pack;
    private final Rollout rollout;
    private final Map<Integer, Kept> kept = bounded(KEPT_STATES);
    private final Map<Integer, Double> errors = bounded(KEPT_ERRORS);

    /** A state, and the step at which the second model began on the way there. */
    private record Kept(PlayState state, long since) {}

    private SecondModel(LoadedPack pack, Rollout rollout) {
        this.pack = pack;
        this.rollout = rollout;
    }

    /**
     * Opens a second model alongside a rollout.
     *
     * @param pack from now on owned by this
     * @throws BadInputException if the models understand different inputs; the caller then keeps
     *     the pack
     */
    public static SecondModel beside(Rollout rollout, LoadedPack pack) {
        String first = rollout.player().inputs().names();
        String second = pack.player().inputs().names();
        if (!first.equals(second)) {
            throw BadInputException.of(
                    "app.second.inputs", pack.pack().manifest().title(), second, first);
        }
        return new SecondModel(pack, rollout);
    }

    private static <V> Map<Integer, V> bounded(int most) {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, V> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * Makes the moment at the cursor if only one step is missing, so that both models move
     * together; returns whether that was so.
     */
    public boolean keepUp() {
        Node here = rollout.tree().node(rollout.tree().cursor().node());
        boolean isNext =
                !kept.containsKey(here.id()) && (here.isStart() || kept.containsKey(here.parent()));
        if (isNext) {
            make(here);
        }
        return isNext;
    }

    /** Returns whether it has not reached the first model's position. */
    public boolean isBehind() {
        return !kept.containsKey(rollout.tree().cursor().node());
    }

    /** Makes one moment on the way to the cursor; returns whether one was missing. */
    public boolean catchUp() {
        Optional<Node> next = firstMissing();
        next.ifPresent(this::make);
        return next.isPresent();
    }

    /** Returns what the second model shows at the cursor. */
    public SecondPlay here() {
        Optional<Kept> here = Optional.ofNullable(kept.get(rollout.tree().cursor().node()));
        SecondModelErrors onTheWay =
                new SecondModelErrors(title(), here.map(Kept::since).orElse(0L), errors());
        return new SecondPlay(here.map(Kept::state), onTheWay);
    }

    /** Returns the first node on the way to the cursor that has no state yet. */
    private Optional<Node> firstMissing() {
        Deque<Node> way = new ArrayDeque<>();
        Node node = rollout.tree().node(rollout.tree().cursor().node());
        while (!kept.containsKey(node.id())) {
            way.push(node);
            if (node.isStart() || way.size() > LONGEST_WAY) {
                break;
            }
            node = rollout.tree().node(node.parent());
        }
        return Optional.ofNullable(way.peek());
    }

    private void make(Node node) {
        Kept before = kept.get(node.parent());
        Kept made =
                node.isStart() || before == null
                        ? new Kept(begun(node), node.step())
                        : new Kept(after(before.state(), node), before.since());
        kept.put(node.id(), made);
        made.state()
                .psnr()
                .ifPresent(psnr -> errors.put(node.id(), SquaredError.rootMeanSquare(psnr)));
    }

    private PlayState begun(Node node) {
        PlayState first = rollout.state(node.id());
        if (node.cause() instanceof Cause.Start(long seed) && pack.world().isPresent()) {
            PlayState started =
                    player().start(seed, node.settings().source(), first.contextSteps());
            return beside(first, started.moment());
        }
        Context context = context(node);
        player().requireShape(context.last());
        Origin origin = new Origin(first.seed(), first.contextSteps(), node.settings().source());
        return beside(first, player().begin(context, first.twin(), origin).moment());
    }

    /** Returns the frames before a node and at it: the truth, or the first model's frames. */
    private Context context(Node node) {
        Deque<Frame> frames = new ArrayDeque<>(List.of(seen(node)));
        Deque<Input> inputs = new ArrayDeque<>();
        Node at = node;
        while (inputs.size() < player().contextSteps()
                && at.cause() instanceof Cause.Step(Input input, var actor)) {
            at = rollout.tree().node(at.parent());
            inputs.push(input);
            frames.push(seen(at));
        }
        return new Context(List.copyOf(frames), List.copyOf(inputs));
    }

    private Frame seen(Node node) {
        PlayState state = rollout.state(node.id());
        return state.truth()
                .or(state::dreamed)
                .orElseThrow(() -> BadInputException.of("app.second.blind", title()));
    }

    private PlayState after(PlayState before, Node node) {
        PlayState first = rollout.state(node.id());
        PlayState from =
                before.in(before.settings().from(node.settings().source()).under(luck(node)));
        return switch (node.cause()) {
            case Cause.Step(Input input, var actor) ->
                    beside(first, player().stepModel(from, input, first.twin()).moment());
            case Cause.SeenStep(Input input, var actor, Frame picture) -> {
                StepRequest request =
                        new StepRequest(
                                from.moment(),
                                input,
                                new Observation.Picture(picture),
                                from.luck());
                yield beside(first, player().advance(List.of(request)).getFirst());
            }
            // Edits of the first model's belief or of the truth do not affect this model's belief.
            case Cause.LatentSet set -> beside(first, before.moment());
            case Cause.FactorSet set -> beside(first, before.moment());
            case Cause.Start start -> begun(node);
            case Cause.PictureStart start -> begun(node);
        };
    }

    private static long luck(Node node) {
        return node.settings().luckSeed();
    }

    /** Returns this model's moment corresponding to one of the first. */
    private PlayState beside(PlayState first, Moment moment) {
        return new PlayState(
                first.seed(),
                first.step(),
                first.contextSteps(),
                first.settings().with(player().knobs()),
                first.input(),
                new Moment(moment.belief(), first.twin(), moment.readings()),
                player().look(moment.belief()));
    }

    /** Returns the errors on the way to the cursor, oldest first; steps that were not made are left out. */
    private List<StepError> errors() {
        List<StepError> found = new ArrayList<>();
        Node node = rollout.tree().node(rollout.tree().cursor().node());
        for (int i = 0; i < SHOWN_ERRORS; i++) {
            Double error = errors.get(node.id());
            if (error != null) {
                found.add(new StepError(node.step(), error));
            }
            if (node.isStart()) {
                break;
            }
            node = rollout.tree().node(node.parent());
        }
        return found.reversed();
    }

    private Player player() {
        return pack.player();
    }

    private String title() {
        return pack.pack().manifest().title();
    }

    @Override
    public void close() {
        pack.close();
    }
}
