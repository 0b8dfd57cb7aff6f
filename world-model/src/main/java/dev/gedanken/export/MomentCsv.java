package dev.gedanken.export;

import dev.gedanken.play.PlayState;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Driver;
import dev.gedanken.rollout.Node;
import dev.gedanken.scene.FactorValue;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/**
 * Moments of a session as comma-separated values, a line for each moment: what led there and how, what
 * came out, and the true world's factors.
 */
public final class MomentCsv {
    private static final List<String> FIRST =
            List.of(
                    "node",
                    "step",
                    "cause",
                    "action",
                    "driver",
                    "source",
                    "temperature",
                    "luck_seed",
                    "psnr_db",
                    "reward",
                    "frame_sha256",
                    "truth_sha256");

    private final BufferedWriter out;
    private boolean hasHeader;

    private MomentCsv(BufferedWriter out) {
        this.out = out;
    }

    /**
     * Writes a file; it appears under its name only when it is whole.
     *
     * @param progress told the share done, in [0, 1]
     * @throws dev.gedanken.world.BadInputException if it cannot be written
     */
    public static void write(Path file, MomentSource source, DoubleConsumer progress) {
        WholeFile.write(
                file,
                part -> {
                    try (BufferedWriter out = Files.newBufferedWriter(part)) {
                        MomentCsv table = new MomentCsv(out);
                        source.visit(table::add, progress);
                    }
                });
    }

    private void add(ExportedMoment moment) {
        try {
            if (!hasHeader) {
                line(header(moment.state()));
                hasHeader = true;
            }
            line(cells(moment.node(), moment.state()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(List<String> cells) throws IOException {
        out.write(String.join(",", cells));
        out.newLine();
    }

    private static List<String> header(PlayState state) {
        Stream<String> factors =
                state.twin().factors().stream().map(value -> value.factor().name());
        return Stream.concat(FIRST.stream(), factors).toList();
    }

    private static List<String> cells(Node node, PlayState state) {
        OptionalDouble temperature = node.manner().temperature();
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(node.id()));
        cells.add(Long.toString(node.step()));
        cells.add(cause(node.cause()));
        cells.add(node.cause().steps() == 0 ? "" : state.action().name());
        cells.add(driver(node.cause()));
        cells.add(node.manner().source().label());
        cells.add(temperature.isPresent() ? Double.toString(temperature.getAsDouble()) : "");
        cells.add(Long.toString(node.manner().luckSeed()));
        cells.add(Float.toString(node.result().psnr()));
        cells.add(Double.toString(state.twin().outcome().reward()));
        cells.add(node.result().dreamed().toString());
        cells.add(node.result().truth().toString());
        for (FactorValue factor : state.twin().factors()) {
            cells.add(Double.toString(factor.value()));
        }
        return cells;
    }

    private static String cause(Cause cause) {
        return switch (cause) {
            case Cause.Start start -> "start";
            case Cause.Step step -> "step";
            case Cause.SeenStep step -> "seen step";
            case Cause.LatentSet(var edit) -> "do(%s)".formatted(edit.view());
            case Cause.FactorSet(String factor, double value) -> "do(%s)".formatted(factor);
        };
    }

    private static String driver(Cause cause) {
        return switch (cause) {
            case Cause.Step(var action, Driver driver) -> driver.label();
            case Cause.SeenStep(var action, Driver driver, var picture) -> driver.label();
            case Cause.Start start -> "";
            case Cause.LatentSet set -> "";
            case Cause.FactorSet set -> "";
        };
    }
}
