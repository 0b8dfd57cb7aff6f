package dev.gedanken.app.play;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.rollout.Driver;
import dev.gedanken.world.Action;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How a pack is to be played.
 *
 * @param seed what play starts from
 * @param source where shown frames come from
 * @param temperature how the model draws; empty leaves its own
 * @param script the first actions, one a step
 * @param steps how many steps to play and then stop; empty to go on
 * @param actionSource who chooses the actions after the script
 */
public record PlayRequest(
        long seed,
        PlaySource source,
        OptionalDouble temperature,
        List<Action> script,
        OptionalInt steps,
        ActionSource actionSource) {

    public PlayRequest {
        script = List.copyOf(script);
    }

    /** Creates a request that a person at the keys plays after the script. */
    public PlayRequest(
            long seed,
            PlaySource source,
            OptionalDouble temperature,
            List<Action> script,
            OptionalInt steps) {
        this(seed, source, temperature, script, steps, ActionSource.HUMAN);
    }

    /** Returns free play from a seed. */
    public static PlayRequest free(long seed) {
        return new PlayRequest(
                seed, PlaySource.MODEL, OptionalDouble.empty(), List.of(), OptionalInt.empty());
    }

    /** Returns how many steps to play where an end is needed: as asked, else the script's length. */
    public int stepsOr(int otherwise) {
        return steps.orElse(script.isEmpty() ? otherwise : script.size());
    }

    /**
     * Returns the action of the step that follows {@code step} played ones: the script's while it lasts,
     * then the one that is {@code held}.
     */
    public Action actionAt(long step, Action held) {
        return step < script.size() ? script.get((int) step) : held;
    }

    /** Returns who chooses the action of the step that follows {@code step} played ones. */
    public Driver driverAt(long step) {
        return step < script.size() ? Driver.SCRIPT : actionSource.driver();
    }

    /**
     * Returns the action that follows a moment: the script's while it lasts, then the action source's.
     *
     * @param step how many steps were played
     * @param held what a person holds
     */
    public Action actionAfter(PlayState state, long step, Action held) {
        return step < script.size() ? actionAt(step, held) : actionSource.choose(state, held);
    }

    /** Returns this request with somebody else choosing the actions after the script. */
    public PlayRequest flownBy(ActionSource other) {
        return new PlayRequest(seed, source, temperature, script, steps, other);
    }

    /** Returns a pack's player at the temperature asked for. */
    public Player playerOf(LoadedPack pack) {
        return temperature.isPresent()
                ? pack.player().atTemperature((float) temperature.getAsDouble())
                : pack.player();
    }

    /** Returns this request from another seed. */
    public PlayRequest seeded(long other) {
        return new PlayRequest(other, source, temperature, script, steps, actionSource);
    }

    /** Returns this request with another source. */
    public PlayRequest from(PlaySource other) {
        return new PlayRequest(seed, other, temperature, script, steps, actionSource);
    }

    /** Returns this request at another temperature. */
    public PlayRequest at(float other) {
        return new PlayRequest(seed, source, OptionalDouble.of(other), script, steps, actionSource);
    }

    /** Returns this request for another pack: free play at the model's own temperature. */
    public PlayRequest forAnotherPack() {
        return new PlayRequest(
                seed, source, OptionalDouble.empty(), List.of(), OptionalInt.empty(), actionSource);
    }

    /** Returns this request without its script, going on as a moment was made. */
    public PlayRequest like(PlayState state) {
        return new PlayRequest(
                state.seed(),
                state.source(),
                state.manner().temperature(),
                List.of(),
                steps,
                actionSource);
    }

    /** Returns this request with an end: its steps, else its script's length. */
    public PlayRequest ending() {
        return new PlayRequest(
                seed,
                source,
                temperature,
                script,
                OptionalInt.of(stepsOr(script.size())),
                actionSource);
    }
}
