package dev.gedanken.app.fork;

import dev.gedanken.app.console.FramePicture;
import dev.gedanken.app.console.OutputFile;
import dev.gedanken.app.fork.ForkRun.Future;
import dev.gedanken.app.fork.ForkRun.Outcome;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.measure.FactorReader;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The pictures of a fork.
 *
 * @param folder where they go
 */
public record ForkFiles(Path folder) {
    private static final int SCALE = 2;

    /**
     * Returns the folder, created if necessary.
     *
     * @throws BadInputException if it cannot be created or written
     */
    public static ForkFiles in(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
            }
        } catch (IOException e) {
            throw BadInputException.of(e, "app.fork.folder", folder);
        }
        return new ForkFiles(folder);
    }

    /** Writes a strip for each future and one of their differences, and returns the figures. */
    public ForkReport write(
            LoadedPack pack, ForkRequest request, Outcome outcome, FactorReader reader) {
        ForkStrips strips = new ForkStrips(outcome);
        int number = 1;
        for (Future future : outcome.futures()) {
            String name = "branch-%d-%s.png".formatted(number++, future.input());
            List<List<Frame>> rows = strips.rows(future);
            if (!rows.isEmpty()) {
                file(name).write(FramePicture.rows(rows, SCALE));
            }
        }
        List<List<Frame>> differences = strips.differences();
        if (!differences.isEmpty()) {
            file("difference.png").write(FramePicture.rows(differences, SCALE));
        }
        return ForkReport.of(pack, request, outcome, strips.steps(), reader);
    }

    private OutputFile file(String name) {
        return new OutputFile(folder.resolve(name));
    }
}
