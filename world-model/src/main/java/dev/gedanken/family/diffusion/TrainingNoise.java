package dev.gedanken.family.diffusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.optimise.ShardedGradients.Shard;
import dev.gedanken.world.Noise;

/**
 * Normal numbers for training: sections, starting at random places, of a long table that depends
 * only on the seed. Drawing new ones for every pixel of every window would take as long as the
 * update.
 */
@SuppressWarnings("ArrayRecordComponent")
record TrainingNoise(float[] table) {
    private static final int SIZE = 1 << 21;
    private static final int TABLE_STREAM = 121;

    static TrainingNoise of(long seed) {
        return new TrainingNoise(new Noise(seed, TABLE_STREAM, 0).normals(SIZE));
    }

    /**
     * Returns normal numbers for the rows of a shard; a row's numbers depend only on its place in
     * the whole batch.
     *
     * @param perRow shape of a row's numbers
     * @param noise chooses the places
     */
    NDArray of(Shard shard, Shape perRow, Noise noise) {
        int size = (int) perRow.size();
        float[] values = new float[shard.rows() * size];
        for (int i = 0; i < shard.rows(); i++) {
            int from = noise.below(shard.from() + i, table.length - size);
            System.arraycopy(table, from, values, i * size, size);
        }
        NDManager scope = shard.scope();
        return scope.create(values, new Shape(shard.rows()).addAll(perRow));
    }
}
