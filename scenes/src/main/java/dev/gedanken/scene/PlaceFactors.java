package dev.gedanken.scene;

import java.util.Collection;
import java.util.List;

/** Names of the factors that say where a thing is: {@code agent.x} and {@code agent.y}. */
public final class PlaceFactors {
    private static final String ACROSS = ".x";
    private static final String DOWN = ".y";

    private PlaceFactors() {}

    /** Returns the things of which both places are among some factors, in their order. */
    public static List<String> things(Collection<String> factors) {
        return factors.stream()
                .filter(name -> name.endsWith(ACROSS))
                .map(name -> name.substring(0, name.length() - ACROSS.length()))
                .filter(thing -> factors.contains(down(thing)))
                .toList();
    }

    /** Returns the factor of a thing's horizontal place. */
    public static String across(String thing) {
        return thing + ACROSS;
    }

    /** Returns the factor of a thing's vertical place. */
    public static String down(String thing) {
        return thing + DOWN;
    }
}
