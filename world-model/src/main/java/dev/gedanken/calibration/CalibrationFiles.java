package dev.gedanken.calibration;

import dev.gedanken.pack.PackWriter;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A pack's {@code calibration.json}. It changes readings and nothing that the model computes, so a
 * pack's sessions stay valid when it changes.
 */
public final class CalibrationFiles {

    private CalibrationFiles() {}

    /**
     * Returns a pack's calibration; empty if it has none.
     *
     * @throws BadInputException if the file is damaged
     */
    public static Optional<Calibration> read(WorldPack pack) {
        if (!pack.hasFile(WorldPack.CALIBRATION)) {
            return Optional.empty();
        }
        try {
            Calibration calibration =
                    JsonMapper.shared()
                            .readValue(pack.file(WorldPack.CALIBRATION), Calibration.class);
            if (calibration.schemaVersion() == Calibration.SCHEMA_VERSION
                    && !calibration.curve().knots().isEmpty()) {
                return Optional.of(calibration);
            }
        } catch (JacksonException | IllegalArgumentException e) {
            throw BadInputException.of(
                    e, "worldmodel.calibration.damaged", pack.location(), WorldPack.CALIBRATION);
        }
        throw BadInputException.of(
                "worldmodel.calibration.damaged", pack.location(), WorldPack.CALIBRATION);
    }

    /**
     * Writes a calibration into the pack in a folder, replacing an earlier one.
     *
     * @throws BadInputException if the pack is damaged or cannot be written
     */
    public static void write(Path folder, Calibration calibration) {
        PackWriter.addJson(folder, WorldPack.CALIBRATION, calibration);
    }
}
