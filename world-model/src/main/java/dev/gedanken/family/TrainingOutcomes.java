package dev.gedanken.family;

import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeSource;
import java.util.stream.IntStream;

/** Checks whether data contains rewards and ends of episodes. */
public final class TrainingOutcomes {
    /** Episodes that are searched for a reward or an end. */
    private static final int PROBED = 32;

    private TrainingOutcomes() {}

    /**
     * Returns whether, in a sample of episodes spread evenly, any step has a reward or ends its
     * episode.
     */
    public static boolean areIn(EpisodeSource data) {
        int probed = Math.min(PROBED, data.size());
        return IntStream.range(0, probed)
                .mapToObj(i -> data.episode((int) ((long) i * data.size() / probed)))
                .anyMatch(TrainingOutcomes::areIn);
    }

    private static boolean areIn(Episode episode) {
        return episode.labels().outcomes().stream()
                .anyMatch(outcome -> outcome.reward() != 0 || outcome.terminated());
    }
}
