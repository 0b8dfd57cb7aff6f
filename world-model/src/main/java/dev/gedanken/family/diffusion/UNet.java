package dev.gedanken.family.diffusion;

import ai.djl.ndarray.NDArray;
import dev.gedanken.nn.Convolution;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.Upsampling;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A U-Net (Ronneberger et al. 2015) from one of its levels downwards. Maps cells {@code (rows,
 * channels, height, width)} to the same shape.
 */
sealed interface UNet {

    /**
     * Applies the level and everything below it.
     *
     * @param condition {@code (rows, condition)}
     */
    NDArray apply(NDArray x, NDArray condition);

    /**
     * Creates the U-Net from a level downwards.
     *
     * @param level 0 is the finest
     */
    static UNet create(DiffusionConfig config, Parameters parameters, int level) {
        int here = config.channels(level);
        if (level == config.levels() - 1) {
            return new Coarsest(
                    blocks(config, parameters, "middle", 2 * config.blocks(), here, here));
        }
        int below = config.channels(level + 1);
        String scope = level == 0 ? "" : "level%d-".formatted(level);
        return new Finer(
                blocks(config, parameters, scope + "down", config.blocks(), here, here),
                Convolution.patches(parameters, scope + "coarser", here, below, 2),
                create(config, parameters, level + 1),
                Convolution.threeByThree(parameters, scope + "finer", below, here),
                blocks(config, parameters, scope + "up", config.blocks(), 2 * here, here));
    }

    private static List<ConditionedBlock> blocks(
            DiffusionConfig config,
            Parameters parameters,
            String name,
            int count,
            int in,
            int out) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        ConditionedBlock.create(
                                parameters, name + i, config.condition(), i == 0 ? in : out, out))
                .toList();
    }

    private static NDArray through(List<ConditionedBlock> blocks, NDArray x, NDArray condition) {
        NDArray cells = x;
        for (ConditionedBlock block : blocks) {
            cells = block.apply(cells, condition);
        }
        return cells;
    }

    /**
     * A level with others below it.
     *
     * @param down blocks on the way down
     * @param coarser halves the cells a side
     * @param below the next level
     * @param finer after doubling the cells a side
     * @param up blocks on the way up, which also see the result of {@code down}
     */
    record Finer(
            List<ConditionedBlock> down,
            Convolution coarser,
            UNet below,
            Convolution finer,
            List<ConditionedBlock> up)
            implements UNet {

        @Override
        public NDArray apply(NDArray x, NDArray condition) {
            NDArray fine = through(down, x, condition);
            NDArray coarse = below.apply(coarser.apply(fine), condition);
            NDArray both = finer.apply(Upsampling.nearest(coarse, 2)).concat(fine, 1);
            return through(up, both, condition);
        }
    }

    /**
     * The level with the fewest cells.
     *
     * @param middle its blocks
     */
    record Coarsest(List<ConditionedBlock> middle) implements UNet {

        @Override
        public NDArray apply(NDArray x, NDArray condition) {
            return through(middle, x, condition);
        }
    }
}
