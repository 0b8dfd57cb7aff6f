package dev.gedanken.export;

import dev.gedanken.play.PlayState;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Driver;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Rollout;
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
 * A stretch of a session as comma-separated values, a line for each moment: what led there and how, what
 * came out, and the true world's factors.
 */
public final class RangeCsv {
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
                    "frame_sha256",
                    "truth_sha256");

    private final BufferedWriter out;

    private RangeCsv(BufferedWriter out) {
        this.out = out;
    }

    /**
     * Writes a file; it appears under its name only when it is whole.
     *
     * @param progress told the share done, in [0, 1]
     * @throws dev.gedanken.world.BadInputException if it cannot be written
     */
    public static void write(
            Path file, BranchRange range, Rollout rollout, DoubleConsumer progress) {
        WholeFile.write(
                file,
                part -> {
                    try (BufferedWriter out = Files.newBufferedWriter(part)) {
                        RangeCsv table = new RangeCsv(out);
                        table.header(rollout.state(range.nodes().getFirst().id()));
                        range.visit(rollout, table::line, progress);
                    }
                });
    }

    private void header(PlayState state) throws IOException {
        Stream<String> factors =
                state.twin().factors().stream().map(value -> value.factor().name());
        out.write(String.join(",", Stream.concat(FIRST.stream(), factors).toList()));
        out.newLine();
    }

    private void line(Node node, PlayState state) {
        try {
            out.write(String.join(",", cells(node, state)));
            out.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
