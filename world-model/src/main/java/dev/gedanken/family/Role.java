package dev.gedanken.family;

import java.util.Locale;

/** What a world model's state can be for. */
public enum Role {
    /** It shows frames that look like the world. */
    GENERATIVE,
    /** It keeps what matters for what comes next and drops the rest. */
    PREDICTIVE_ABSTRACTION,
    /** It knows what it does not see, and how sure it is. */
    BELIEF,
    /** It consists of objects and of what they do to each other. */
    OBJECTS_AND_CAUSES,
    /** It finds out by itself what can be done. */
    LATENT_ACTION,
    /** It exists to be planned with. */
    PLANNING_INTERFACE,
    /** It brings back what was seen long ago. */
    MEMORY,
    /** It learns while it watches. */
    ON_THE_FLY;

    /** Returns the role in lower-case words. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
