package dev.gedanken.app.studio.command;

import dev.gedanken.app.live.clock.Pace;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.model.KnobValues;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlaySource;
import dev.gedanken.world.Input;
import dev.gedanken.world.RepeatedInputs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Commands for the simulation: how play continues, changes of the session's tree, and the content
 * of the stage.
 */
public sealed interface SimulationCommand extends StudioCommand
        permits SimulationCommand.TogglePause,
                SimulationCommand.StepOnce,
                SimulationCommand.Reset,
                SimulationCommand.Reseed,
                SimulationCommand.BeginApart,
                SimulationCommand.ShowSource,
                SimulationCommand.SetKnobs,
                SimulationCommand.MoveKnob,
                SimulationCommand.SetPace,
                SimulationCommand.ChangePace,
                SimulationCommand.SetActor,
                SimulationCommand.NextActor,
                SimulationCommand.FollowScript,
                SimulationCommand.Adopt,
                SimulationCommand.LookAtKeys,
                TreeCommand,
                StageCommand {

    /** Pauses if it runs, runs if it is paused. */
    record TogglePause() implements SimulationCommand {}

    /** Pauses, and plays one step with the held keys. */
    record StepOnce() implements SimulationCommand {}

    /** Starts again from the same seed. */
    record Reset() implements SimulationCommand {}

    /** Starts again from another seed. */
    record Reseed(long seed) implements SimulationCommand {}

    /**
     * Starts from the same seed on a new branch, although a reset may go back to another start;
     * earlier play does not affect it.
     *
     * @param source the source of frames from then on
     */
    record BeginApart(PlaySource source) implements SimulationCommand {}

    /** Shows frames from another source, without a reset. */
    record ShowSource(PlaySource source) implements SimulationCommand {}

    /** Changes the values of some knobs from here on. */
    record SetKnobs(KnobValues values) implements SimulationCommand {}

    /** Moves a knob by a number of notches; does nothing if the model has no such knob. */
    record MoveKnob(String knob, int notches) implements SimulationCommand {}

    /** Plays at another pace from here on. */
    record SetPace(Pace pace) implements SimulationCommand {}

    /** Plays faster or slower by a number of notches. */
    record ChangePace(int notches) implements SimulationCommand {}

    /** Changes who chooses the actions from here on. */
    record SetActor(Actor actor) implements SimulationCommand {}

    /** Lets the next available actor choose the actions from here on, wrapping around. */
    record NextActor() implements SimulationCommand {}

    /**
     * Runs, and lets a key script choose the actions from here on, until it is over or a person
     * presses a play key.
     *
     * @param name displayed name
     */
    record FollowScript(String name, List<Input> inputs) implements SimulationCommand {
        public FollowScript {
            inputs = RepeatedInputs.copyOf(inputs);
        }
    }

    /**
     * Changes nothing; wakes the thread that waits for the next step, because a key press can start
     * it.
     */
    record LookAtKeys() implements SimulationCommand {}

    /**
     * Plays another pack, which the live play owns from here on.
     *
     * @param session a session of that pack to continue; empty to begin one
     * @param source the source of its frames; empty to keep the current source
     */
    record Adopt(LoadedPack pack, Optional<Path> session, Optional<PlaySource> source)
            implements SimulationCommand {

        /** Plays a pack from the start. */
        public Adopt(LoadedPack pack) {
            this(pack, Optional.empty());
        }

        /** Plays a pack with the current source of frames. */
        public Adopt(LoadedPack pack, Optional<Path> session) {
            this(pack, session, Optional.empty());
        }

        @Override
        public String toString() {
            return "Adopt[%s, %s]".formatted(pack.pack().manifest().name(), session);
        }
    }
}
