package dev.gedanken.play;

import dev.gedanken.scene.PolicyKind;
import dev.gedanken.world.BadInputException;
import java.util.Optional;

/**
 * The one who chooses the inputs. Any actor can take over at any step without a reset. Sessions
 * record inputs, so a replay needs no actor.
 */
public sealed interface Actor {

    /** Returns the name used on the command line and in files. */
    String label();

    /** A person at the keys. */
    record Person() implements Actor {
        @Override
        public String label() {
            return "human";
        }
    }

    /** A script of inputs. */
    record Script() implements Actor {
        @Override
        public String label() {
            return "script";
        }
    }

    /**
     * A policy of the true world.
     *
     * @param kind its kind; empty if an earlier version did not record it
     */
    record WorldPolicy(Optional<PolicyKind> kind) implements Actor {

        /** Creates the actor of a policy. */
        public WorldPolicy(PolicyKind kind) {
            this(Optional.of(kind));
        }

        @Override
        public String label() {
            return kind.map(known -> POLICY + BETWEEN + known.label()).orElse(POLICY);
        }
    }

    /** The model's own policy. */
    record ModelPolicy() implements Actor {
        @Override
        public String label() {
            return "model";
        }
    }

    /**
     * A planner that looks ahead with the model.
     *
     * @param name its name, without blanks
     */
    record Planning(String name) implements Actor {
        @Override
        public String label() {
            return PLANNER + BETWEEN + name;
        }
    }

    /** The label of world policies, before their kind. */
    String POLICY = "policy";

    /** The label of planners, before their name. */
    String PLANNER = "planner";

    /** Separates the two. */
    String BETWEEN = ":";

    /**
     * Returns the actor with this label.
     *
     * @throws BadInputException if there is none
     */
    static Actor of(String label) {
        int at = label.indexOf(BETWEEN);
        String kind = at < 0 ? label : label.substring(0, at);
        String detail = at < 0 ? "" : label.substring(at + 1);
        return switch (kind) {
            case "human" -> new Person();
            case "script" -> new Script();
            case "model" -> new ModelPolicy();
            case POLICY ->
                    new WorldPolicy(
                            detail.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(PolicyKind.of(detail)));
            case PLANNER -> new Planning(detail);
            default -> throw BadInputException.of("worldmodel.actor.unknown", label);
        };
    }
}
