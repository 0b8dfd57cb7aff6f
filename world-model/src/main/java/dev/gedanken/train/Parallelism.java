package dev.gedanken.train;

import dev.gedanken.world.BadInputException;

/**
 * How an update is computed.
 *
 * @param shards parts into which every batch is split; results depend on it, so checkpoints and
 *     packs record it
 * @param threads threads that compute shards in parallel; results do not depend on it
 */
public record Parallelism(int shards, int threads) {
    /** The default number of parts of a batch. */
    public static final int DEFAULT_SHARDS = 2;

    private static final int MOST = 64;

    public Parallelism {
        if (shards < 1 || shards > MOST || threads < 1 || threads > MOST) {
            throw BadInputException.of("worldmodel.training.parallel", shards, threads, MOST);
        }
    }

    /** Returns two shards and one thread for each, limited by the number of cores. */
    public static Parallelism standard() {
        return ofShards(DEFAULT_SHARDS);
    }

    /** Returns a number of shards and one thread for each, limited by the number of cores. */
    public static Parallelism ofShards(int shards) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new Parallelism(shards, Math.clamp(shards, 1, Math.min(MOST, cores)));
    }
}
