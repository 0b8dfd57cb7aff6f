package dev.gedanken.truth;

import dev.gedanken.world.BadInputException;

/** Opens true worlds that live outside this program, by name. */
public interface ForeignWorlds {
    /** No such worlds. */
    ForeignWorlds NONE =
            new ForeignWorlds() {
                @Override
                public boolean knows(String name) {
                    return false;
                }

                @Override
                public TrueWorld open(String name) {
                    throw BadInputException.of("worldmodel.world.unknown", name);
                }
            };

    /** Returns whether a name has the form of such a world's name. */
    boolean knows(String name);

    /**
     * Opens a world; the caller closes it. May take seconds.
     *
     * @throws BadInputException if it cannot be opened, in one sentence
     */
    TrueWorld open(String name);
}
