package dev.gedanken.app.play;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.model.KnobValues;
import dev.gedanken.play.Acting;
import dev.gedanken.play.Actor;
import dev.gedanken.play.Planner;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.RepeatedInputs;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How to play a pack.
 *
 * @param seed the seed from which play starts
 * @param source the source of shown frames
 * @param knobs the model's knob values; knobs that are not named keep its own values
 * @param script the first inputs, one per step
 * @param steps how many steps to play before stopping; empty to continue
 * @param actor who chooses the inputs after the script
 * @param planners the available planners
 * @param picture the picture from which play starts instead of the seed, without a true world;
 *     otherwise empty
 */
public record PlayRequest(
        long seed,
        PlaySource source,
        KnobValues knobs,
        List<Input> script,
        OptionalInt steps,
        Actor actor,
        List<Planner> planners,
        Optional<Frame> picture) {

    public PlayRequest {
        script = RepeatedInputs.copyOf(script);
        planners = List.copyOf(planners);
    }

    /** Creates a request in which a person plays after the script. */
    public PlayRequest(
            long seed,
            PlaySource source,
            KnobValues knobs,
            List<? extends Input> script,
            OptionalInt steps) {
        this(
                seed,
                source,
                knobs,
                RepeatedInputs.copyOf(script),
                steps,
                new Actor.Person(),
                List.of(),
                Optional.empty());
    }

    /** Returns free play from a seed. */
    public static PlayRequest free(long seed) {
        return new PlayRequest(
                seed, PlaySource.MODEL, KnobValues.NONE, List.of(), OptionalInt.empty());
    }

    /**
     * Returns how many steps to play if an end is needed: the requested number, or else the
     * script's length.
     */
    public int stepsOr(int otherwise) {
        return steps.orElse(script.isEmpty() ? otherwise : script.size());
    }

    /** Returns who chooses the input of the step after {@code step} played ones. */
    public Actor actorAt(long step) {
        return step < script.size() ? new Actor.Script() : actor;
    }

    /**
     * Returns the input after a moment: the script's while it lasts, then the actor's.
     *
     * @param acting asks the actor
     * @param step how many steps were played
     * @param held the input that a person holds
     */
    public Input inputAfter(Acting acting, PlayState state, long step, Input held) {
        return step < script.size() ? script.get((int) step) : acting.choose(actor, state, held);
    }

    /** Returns this request with another actor after the script. */
    public PlayRequest by(Actor other) {
        return new PlayRequest(seed, source, knobs, script, steps, other, planners, picture);
    }

    /** Returns this request with available planners. */
    public PlayRequest with(List<Planner> others) {
        return new PlayRequest(seed, source, knobs, script, steps, actor, others, picture);
    }

    /** Returns this request starting from a picture. */
    public PlayRequest startingFrom(Frame other) {
        return new PlayRequest(
                seed, source, knobs, script, steps, actor, planners, Optional.of(other));
    }

    /** Returns the moment at which play starts. */
    public PlayState start(Player player) {
        return picture.isPresent()
                ? player.startFrom(picture.get(), seed)
                : player.start(seed, source);
    }

    /** Returns a pack's player with the requested knob values. */
    public Player playerOf(LoadedPack pack) {
        return pack.player().withKnobs(knobs);
    }

    /** Returns this request from another seed. */
    public PlayRequest seeded(long other) {
        return new PlayRequest(other, source, knobs, script, steps, actor, planners, picture);
    }

    /** Returns this request with another source. */
    public PlayRequest from(PlaySource other) {
        return new PlayRequest(seed, other, knobs, script, steps, actor, planners, picture);
    }

    /** Returns this request with other values for some knobs. */
    public PlayRequest at(KnobValues others) {
        return new PlayRequest(
                seed, source, knobs.with(others), script, steps, actor, planners, picture);
    }

    /** Returns this request for another pack: free play with the model's own knob values. */
    public PlayRequest forAnotherPack() {
        return new PlayRequest(
                seed,
                source,
                KnobValues.NONE,
                List.of(),
                OptionalInt.empty(),
                actor,
                planners,
                Optional.empty());
    }

    /** Returns this request without its script, continuing with a moment's settings. */
    public PlayRequest like(PlayState state) {
        return new PlayRequest(
                state.seed(),
                state.source(),
                state.settings().knobs(),
                List.of(),
                steps,
                actor,
                planners,
                picture);
    }

    /** Returns this request with an end: its number of steps, or else its script's length. */
    public PlayRequest ending() {
        return new PlayRequest(
                seed,
                source,
                knobs,
                script,
                OptionalInt.of(stepsOr(script.size())),
                actor,
                planners,
                picture);
    }
}
