package dev.gedanken.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The finite set of actions of a world; index 0 is what happens when no key is held.
 *
 * @param actions at least one, each at its own index
 */
public record ActionSpace(List<Action> actions) implements InputSpace {

    public ActionSpace {
        actions = List.copyOf(actions);
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("An action space needs at least one action.");
        }
        for (int i = 0; i < actions.size(); i++) {
            if (actions.get(i).index() != i) {
                throw new IllegalArgumentException(
                        String.format(
                                Locale.ROOT,
                                "Action '%s' has index %d but stands at %d.",
                                actions.get(i),
                                actions.get(i).index(),
                                i));
            }
        }
    }

    /** Starts an action space whose index 0 is {@code idleName}, the action without a key. */
    public static Builder startingWith(String idleName) {
        return new Builder().and(idleName);
    }

    /** Returns the action that stands for "no key held". */
    @Override
    public Action idle() {
        return actions.getFirst();
    }

    /** Returns how many actions there are. */
    public int size() {
        return actions.size();
    }

    /** Returns the action at {@code index}. */
    public Action get(int index) {
        return actions.get(index);
    }

    /**
     * Returns the action called {@code name}.
     *
     * @throws BadInputException if there is none, naming those that exist
     */
    public Action named(String name) {
        return actions.stream()
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        BadInputException.of(
                                "scenes.action.unknown",
                                Shortened.text(name),
                                Shortened.list(actions)));
    }

    /** Returns the action of the key pressed last among those that are bound; idle if none is. */
    @Override
    public Action of(Controls controls) {
        for (String key : controls.keys().reversed()) {
            for (Action action : actions) {
                if (action.keys().contains(key)) {
                    return action;
                }
            }
        }
        return idle();
    }

    @Override
    public List<Action> enumerated() {
        return actions;
    }

    @Override
    public Action sample(Noise luck) {
        return get(luck.below(0, size()));
    }

    @Override
    public boolean accepts(Input input) {
        return input instanceof Action action
                && action.index() >= 0
                && action.index() < actions.size()
                && actions.get(action.index()).name().equals(action.name());
    }

    @Override
    public Action parse(String text) {
        return named(text);
    }

    /** Returns the names in index order, joined for a person to read. */
    @Override
    public String names() {
        return actions.stream().map(Action::name).collect(Collectors.joining(", "));
    }

    /** Collects actions and numbers them. */
    public static final class Builder {
        private final List<Action> actions = new ArrayList<>();

        private Builder() {}

        /** Adds an action bound to {@code keys}. */
        public Builder and(String name, String... keys) {
            actions.add(new Action(actions.size(), name, List.of(keys)));
            return this;
        }

        /** Returns the finished space. */
        public ActionSpace build() {
            return new ActionSpace(actions);
        }
    }
}
