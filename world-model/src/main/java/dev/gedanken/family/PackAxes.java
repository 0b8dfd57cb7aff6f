package dev.gedanken.family;

import dev.gedanken.evaluate.axes.AxesReport;
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

/** Stores a pack's scores along seven axes in the pack. */
public final class PackAxes {
    private static final Logger LOG = LoggerFactory.getLogger(PackAxes.class);
    private static final String JSON = ".json";

    private PackAxes() {}

    /**
     * Returns the report of a pack or of a file; empty if there is no readable one.
     *
     * @param place a pack's folder or zip, or a report's file
     */
    public static Optional<AxesReport> read(Path place) {
        try {
            byte[] json;
            if (place.toString().endsWith(JSON)) {
                json = Files.readAllBytes(place);
            } else {
                WorldPack pack = WorldPack.open(place);
                if (!pack.hasFile(WorldPack.AXES)) {
                    return Optional.empty();
                }
                json = pack.file(WorldPack.AXES);
            }
            return Optional.of(JsonMapper.shared().readValue(json, AxesReport.class));
        } catch (IOException | JacksonException | BadInputException e) {
            LOG.info("There are no axes in {}: {}", place, e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Writes a report as the {@code axes.json} of the pack in a folder, replacing an earlier one.
     *
     * @throws BadInputException if the pack is damaged or cannot be written
     */
    public static void write(Path folder, AxesReport report) {
        PackWriter.addJson(folder, WorldPack.AXES, report);
    }
}
