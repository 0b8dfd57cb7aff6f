package dev.gedanken.app.command;

import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.console.ProgressLine;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.calibration.Calibration;
import dev.gedanken.calibration.CalibrationFiles;
import dev.gedanken.calibration.Calibrator;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Fits a pack's uncertainty to the surprise that really follows, and keeps the curve in the pack. */
@Command(name = "calibrate", mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {
    @Mixin private PackOption pack = new PackOption();

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    CalibrateCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Path location = pack.find(program.library());
        Calibration calibration = fit(location);
        CalibrationFiles.write(location, calibration);
        Out.of(spec)
                .println(
                        program.texts()
                                .of(
                                        "app.calibrate.done",
                                        calibration.steps(),
                                        Math.round(100 * calibration.error()),
                                        location));
        return ExitCodes.OK;
    }

    /** Without the pack's own calibration, which may be damaged and must not be calibrated again. */
    private Calibration fit(Path location) {
        WorldPack pack = WorldPack.open(location);
        try (LoadedPack loaded = program.loader().loadUncalibrated(pack);
                ProgressLine progress =
                        ProgressLine.onTerminal(program.texts().of("app.progress.calibrate"))) {
            TrueWorld world =
                    loaded.player()
                            .world()
                            .orElseThrow(() ->
                                    BadInputException.of("app.calibrate.worldless", location));
            return new Calibrator(loaded.player().model(), world, loaded.player().contextSteps())
                    .fit(progress::show)
                    .orElseThrow(() -> BadInputException.of("app.calibrate.silent", location));
        }
    }
}
