package dev.gedanken.scene;

import dev.gedanken.world.BadInputException;

/**
 * The seeds kept for evaluation, {@value #FIRST} to {@value #LAST}: no model may be trained on
 * their episodes. By convention, training seeds start at {@value #FIRST_FOR_TRAINING}.
 */
public final class HeldOutSeeds {
    /** First seed kept for evaluation. */
    public static final long FIRST = 9_000_000;

    /** Last seed kept for evaluation. */
    public static final long LAST = 9_999_999;

    /** Seed from which the project's own trainers count. */
    public static final long FIRST_FOR_TRAINING = 1_000_000;

    private HeldOutSeeds() {}

    /** Returns whether {@code seed} is kept for evaluation. */
    public static boolean contains(long seed) {
        return seed >= FIRST && seed <= LAST;
    }

    /**
     * Refuses seeds that are kept for evaluation.
     *
     * @throws BadInputException if one of {@code first..last} is held out
     */
    public static void refuseForTraining(long first, long last) {
        if (first <= LAST && last >= FIRST) {
            throw BadInputException.of("scenes.seeds.heldout", first, last, FIRST, LAST);
        }
    }
}
