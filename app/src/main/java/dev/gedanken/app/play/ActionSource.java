package dev.gedanken.app.play;

import dev.gedanken.play.PlayState;
import dev.gedanken.rollout.Driver;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.world.Action;

/** Who chooses the actions. Changing it never resets anything. */
public enum ActionSource {
    /** The person at the keys. */
    HUMAN,
    /** The scene's own player, which sees the true state. */
    EXPERT,
    /** Random actions, each held for a while. */
    RANDOM,
    /** The scene's own player, who now and then lets chance play. */
    MIXED;

    /** Returns the action to take, where a person holds {@code held}. */
    public Action choose(PlayState state, Action held) {
        return switch (this) {
            case HUMAN -> held;
            case EXPERT -> state.twin().choose(PolicyKind.EXPERT, state.luck());
            case RANDOM -> state.twin().choose(PolicyKind.RANDOM, state.luck());
            case MIXED -> state.twin().choose(PolicyKind.MIXED, state.luck());
        };
    }

    /** Returns the source that plays by a scene's policy. */
    public static ActionSource of(PolicyKind policy) {
        return switch (policy) {
            case EXPERT -> EXPERT;
            case RANDOM -> RANDOM;
            case MIXED -> MIXED;
        };
    }

    /** Returns who is asked next, going round. */
    public ActionSource next() {
        return switch (this) {
            case HUMAN -> EXPERT;
            case EXPERT -> RANDOM;
            case RANDOM -> MIXED;
            case MIXED -> HUMAN;
        };
    }

    /** Returns what the session says about it. */
    public Driver driver() {
        return this == HUMAN ? Driver.HUMAN : Driver.POLICY;
    }
}
