package dev.gedanken.data;

/** Follows work that goes through all episodes, and may stop it. */
@FunctionalInterface
public interface EpisodeProgress {

    /**
     * Takes note that an episode is about to be read; called for every episode in order.
     *
     * @param done how many were read before
     * @param total how many there are
     * @return whether to go on
     */
    boolean next(int done, int total);

    /** Returns progress that nobody follows. */
    static EpisodeProgress unheard() {
        return (done, total) -> true;
    }
}
