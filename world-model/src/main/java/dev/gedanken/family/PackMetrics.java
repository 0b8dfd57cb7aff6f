package dev.gedanken.family;

import dev.gedanken.evaluate.EvaluationReport;
import dev.gedanken.pack.PackWriter;
import dev.gedanken.pack.WorldPack;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a pack's evaluation in the pack. */
public final class PackMetrics {

    private PackMetrics() {}

    /**
     * Writes a report as the {@code metrics.json} of the pack in a folder, replacing an earlier one.
     *
     * @throws dev.gedanken.world.BadInputException if the pack is damaged or cannot be written
     */
    public static void write(Path folder, EvaluationReport report) {
        WorldPack pack = WorldPack.open(folder);
        Map<String, byte[]> files = new LinkedHashMap<>();
        pack.manifest().files().keySet().forEach(name -> files.put(name, pack.file(name)));
        files.put(
                WorldPack.METRICS,
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsBytes(report));
        PackWriter.write(folder, pack.manifest(), files);
    }
}
