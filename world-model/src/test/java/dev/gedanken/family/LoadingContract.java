package dev.gedanken.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.model.WorldModel;
import dev.gedanken.nn.SafeTensors;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.pack.PackWriter;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The contract of every family for loading packs: damaged ones are refused in one sentence, and
 * memory does not grow.
 */
public final class LoadingContract {
    private static final Path MEMORY = Path.of("/proc/self/status");
    private static final int WARM_UP = 15;
    private static final int CYCLES = 30;
    private static final int ROUNDS = 3;
    private static final long MOST_GROWTH_KILOBYTES = 16 * 1024;

    private final Family family;
    private final Path whole;

    /** Creates the contract of a family, checked on a pack of tiny weights. */
    public LoadingContract(Family family, Path whole) {
        this.family = family;
        this.whole = whole;
    }

    /** Fails unless weights that are not numbers, of another shape or missing are refused. */
    public void refusesWeightsThatDoNotFit(Path scratch) {
        assertWeightsRefused(
                scratch, weights -> first(weights, LoadingContract::notNumbers), "not numbers");
        assertWeightsRefused(
                scratch, weights -> first(weights, LoadingContract::longer), "does not fit");
        assertWeightsRefused(
                scratch,
                weights -> weights.remove(weights.keySet().iterator().next()),
                "does not fit");
    }

    /** Fails unless a manifest of another version is refused. */
    public void refusesAnotherSchema(Path scratch) throws IOException {
        WorldPack pack = WorldPack.open(whole);
        PackWriter.write(scratch, pack.manifest(), files(pack));
        Path json = scratch.resolve(WorldPack.MANIFEST);
        String version = "\"schemaVersion\" : ";
        String text = Files.readString(json);
        assertThat(text).contains(version + PackManifest.SCHEMA_VERSION);
        Files.writeString(json, text.replace(version + PackManifest.SCHEMA_VERSION, version + 99));
        assertSentence(() -> WorldPack.open(scratch), "has schema version 99");
    }

    /**
     * Fails if repeated loading, stepping and closing takes more and more memory.
     *
     * <p>A leak grows in every round; a resized Java heap shows up in only one.
     */
    public void keepsMemoryFlat(Consumer<WorldModel> step) throws IOException {
        WorldPack pack = WorldPack.open(whole);
        cycle(pack, WARM_UP, step);
        long before = nativeKilobytes();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            cycle(pack, CYCLES, step);
            long after = nativeKilobytes();
            least = Math.min(least, after - before);
            before = after;
        }
        assertThat(least).isLessThan(MOST_GROWTH_KILOBYTES);
    }

    private void cycle(WorldPack pack, int times, Consumer<WorldModel> step) {
        for (int i = 0; i < times; i++) {
            try (WorldModel model = family.load(pack)) {
                step.accept(model);
            }
        }
    }

    /** Returns memory outside the Java heap; 0 if the system does not report it. */
    private static long nativeKilobytes() throws IOException {
        if (!Files.exists(MEMORY)) {
            return 0;
        }
        collectGarbage();
        return residentKilobytes() - Runtime.getRuntime().totalMemory() / 1024;
    }

    /** Buffers that Java passed to the tensor library are freed with their Java objects. */
    private static void collectGarbage() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
    }

    private static long residentKilobytes() throws IOException {
        try (Stream<String> lines = Files.lines(MEMORY)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }

    private void assertWeightsRefused(
            Path scratch, Consumer<Map<String, Tensor>> damage, String reason) {
        WorldPack pack = WorldPack.open(whole);
        Map<String, Tensor> weights =
                new LinkedHashMap<>(SafeTensors.decode(pack.file(WorldPack.WEIGHTS), "memory"));
        damage.accept(weights);
        Map<String, byte[]> files = files(pack);
        files.put(WorldPack.WEIGHTS, SafeTensors.encode(weights));
        PackWriter.write(scratch, pack.manifest(), files);
        WorldPack damaged = WorldPack.open(scratch);
        assertSentence(() -> family.load(damaged), reason);
    }

    private static void assertSentence(Runnable loading, String reason) {
        assertThatThrownBy(loading::run)
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\n")
                .endsWith(".");
    }

    private static Map<String, byte[]> files(WorldPack pack) {
        Map<String, byte[]> files = new TreeMap<>();
        pack.manifest().files().keySet().forEach(name -> files.put(name, pack.file(name)));
        return files;
    }

    private static void first(Map<String, Tensor> weights, UnaryOperator<Tensor> change) {
        String name = weights.keySet().iterator().next();
        weights.put(name, change.apply(weights.get(name)));
    }

    private static Tensor notNumbers(Tensor tensor) {
        float[] values = tensor.toArray();
        values[0] = Float.NaN;
        return Tensor.of(tensor.shape(), values);
    }

    private static Tensor longer(Tensor tensor) {
        return Tensor.of(new long[] {tensor.size() + 1L}, new float[tensor.size() + 1]);
    }
}
