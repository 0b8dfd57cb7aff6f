package dev.gedanken.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.calibration.Calibration;
import dev.gedanken.calibration.CalibrationCurve.Knot;
import dev.gedanken.calibration.CalibrationFiles;
import dev.gedanken.pack.WorldPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("windowless")
class CalibrateCommandTest {
    private static final Path SHIPPED = Path.of("../assets/packs/bricks-grid");

    @TempDir private Path folder;

    private CommandRun calibrate(String pack) {
        return CommandRun.of(new PackLibrary(folder), "calibrate", "--pack", pack);
    }

    @Test
    void aPackKeepsTheCurveAndCalibratingAgainFindsTheSame() throws IOException {
        Path copy = folder.resolve("bricks-grid");
        copy(SHIPPED, copy);
        Calibration wrong =
                new Calibration(1, List.of(1L, 2L), 3, true, 9, List.of(new Knot(1, 9)));
        CalibrationFiles.write(copy, wrong);

        CommandRun run = calibrate("bricks-grid");
        Calibration first = CalibrationFiles.read(WorldPack.open(copy)).orElseThrow();

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.OK);
        assertThat(run.out()).contains("640 observed steps");
        assertThat(first.error()).isPositive().isLessThan(2);
        assertThat(first.knots()).hasSizeGreaterThan(3);
        assertThat(calibrate("bricks-grid").exitCode()).isEqualTo(ExitCodes.OK);
        assertThat(CalibrationFiles.read(WorldPack.open(copy))).contains(first);
    }

    @Test
    void aModelThatReportsNoSurpriseIsRefusedInASentence() {
        TestPacks.write(folder.resolve("still"), "last-frame", 2);

        CommandRun run = calibrate("still");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(run.sentence()).contains("nothing to calibrate");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
