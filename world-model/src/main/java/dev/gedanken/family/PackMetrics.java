package dev.gedanken.family;

import dev.gedanken.evaluate.EvaluationReport;
import dev.gedanken.pack.PackWriter;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Stores a pack's evaluation in the pack. */
public final class PackMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(PackMetrics.class);
    private static final String JSON = ".json";

    private PackMetrics() {}

    /**
     * Returns the report of a pack or of a file; empty if there is no readable one.
     *
     * @param place a pack's folder or zip, or a report's file
     */
    public static Optional<EvaluationReport> read(Path place) {
        try {
            byte[] json =
                    place.toString().endsWith(JSON)
                            ? Files.readAllBytes(place)
                            : WorldPack.open(place).file(WorldPack.METRICS);
            return Optional.of(JsonMapper.shared().readValue(json, EvaluationReport.class));
        } catch (IOException | JacksonException | BadInputException e) {
            LOG.info("There are no metrics in {}: {}", place, e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Writes a report as the {@code metrics.json} of the pack in a folder, replacing an earlier one.
     *
     * @throws dev.gedanken.world.BadInputException if the pack is damaged or cannot be written
     */
    public static void write(Path folder, EvaluationReport report) {
        PackWriter.addJson(folder, WorldPack.METRICS, report);
    }
}
