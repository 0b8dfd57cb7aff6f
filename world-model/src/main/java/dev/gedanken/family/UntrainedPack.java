package dev.gedanken.family;

import dev.gedanken.model.WorldModel;
import dev.gedanken.nn.SafeTensors;
import dev.gedanken.pack.PackWriter;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.tensor.ElementType;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Noise;
import dev.gedanken.world.WriteFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the untrained twin of a model: the same network with the numbers of each weight tensor
 * shuffled. Sizes and distributions stay the same, but everything learned is gone.
 */
public final class UntrainedPack {
    private static final Logger LOG = LoggerFactory.getLogger(UntrainedPack.class);
    private static final int STREAM = 881;

    private UntrainedPack() {}

    /**
     * Returns a pack's model with its weights shuffled; the caller closes it. Empty if the pack has
     * no weights of this program's format, or its family refuses them.
     *
     * @param seed of the shuffling
     */
    public static Optional<WorldModel> load(WorldPack pack, Families families, long seed) {
        if (!pack.hasFile(WorldPack.WEIGHTS)) {
            return Optional.empty();
        }
        Path folder = null;
        try {
            folder = Files.createTempDirectory("gedanken-untrained");
            Map<String, byte[]> files = new LinkedHashMap<>();
            pack.manifest().files().keySet().forEach(name -> files.put(name, pack.file(name)));
            files.put(WorldPack.WEIGHTS, shuffled(pack.file(WorldPack.WEIGHTS), seed));
            Path copy = folder.resolve(pack.manifest().name());
            PackWriter.write(copy, pack.manifestForRewriting(), files);
            return Optional.of(families.load(WorldPack.open(copy)));
        } catch (BadInputException e) {
            LOG.info("There is no untrained twin of {}: {}", pack.location(), e.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            throw WriteFailure.of(
                    e, Path.of(System.getProperty("java.io.tmpdir")), "worldmodel.pack.locked");
        } finally {
            if (folder != null) {
                remove(folder);
            }
        }
    }

    private static byte[] shuffled(byte[] weights, long seed) {
        Map<String, Tensor> tensors = new HashMap<>(SafeTensors.decode(weights, "weights"));
        tensors.replaceAll((name, tensor) ->
                tensor.type() == ElementType.FLOAT32 ? shuffled(name, tensor, seed) : tensor);
        return SafeTensors.encode(tensors);
    }

    private static Tensor shuffled(String name, Tensor tensor, long seed) {
        float[] values = tensor.toArray();
        Noise noise = new Noise(seed, STREAM, name.hashCode());
        for (int i = values.length - 1; i > 0; i--) {
            int other = noise.below(i, i + 1);
            float kept = values[i];
            values[i] = values[other];
            values[other] = kept;
        }
        return Tensor.owning(tensor.shape(), values);
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.warn("{} could not be removed", folder, e);
        }
    }
}
