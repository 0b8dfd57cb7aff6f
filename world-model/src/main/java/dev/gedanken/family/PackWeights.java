package dev.gedanken.family;

import dev.gedanken.nn.SafeTensors;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.BadInputException;
import java.util.Map;
import java.util.function.Function;

/** Reads a pack's weights in the same way for every family. */
public final class PackWeights {

    private PackWeights() {}

    /**
     * Returns the tensors of a pack's weights by name.
     *
     * @throws BadInputException if the file is damaged, or a weight is not finite
     */
    public static Map<String, Tensor> read(WorldPack pack) {
        String source = pack.location().resolve(WorldPack.WEIGHTS).toString();
        return SafeTensors.decode(pack.file(WorldPack.WEIGHTS), source);
    }

    /**
     * Builds a model from a pack's weights.
     *
     * @param build throws {@link IllegalArgumentException} if a weight is absent or of another shape
     * @throws BadInputException if they do not fit, or {@link #read} refuses them
     */
    public static <M> M fit(WorldPack pack, Function<Map<String, Tensor>, M> build) {
        Map<String, Tensor> weights = read(pack);
        try {
            return build.apply(weights);
        } catch (IllegalArgumentException e) {
            throw BadInputException.of(e, "worldmodel.pack.fit", pack.location(), e.getMessage());
        }
    }
}
