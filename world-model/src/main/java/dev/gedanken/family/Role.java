package dev.gedanken.family;

import java.util.Locale;

/** What a world model's state can be for. */
public enum Role {
    /** It shows frames that look like the world. */
    GENERATIVE,
    /** It keeps what matters for the future and drops the rest. */
    PREDICTIVE_ABSTRACTION,
    /** It knows what it does not see, and how sure it is. */
    BELIEF,
    /** It consists of objects and their interactions. */
    OBJECTS_AND_CAUSES,
    /** It discovers on its own which actions there are. */
    LATENT_ACTION,
    /** It is made for planning. */
    PLANNING_INTERFACE,
    /** It recalls what was seen long ago. */
    MEMORY,
    /** It learns while it watches. */
    ON_THE_FLY;

    /** Returns the role in lower-case words. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
