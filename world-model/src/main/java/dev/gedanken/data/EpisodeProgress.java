package dev.gedanken.data;

/** Follows work that goes through all episodes, and can stop it. */
@FunctionalInterface
public interface EpisodeProgress {

    /**
     * Called before each episode is read, in order.
     *
     * @param done how many have been read
     * @param total how many there are
     * @return whether to continue
     */
    boolean next(int done, int total);

    /** Returns progress that is ignored. */
    static EpisodeProgress unheard() {
        return (done, total) -> true;
    }
}
