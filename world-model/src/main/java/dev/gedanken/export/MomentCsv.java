package dev.gedanken.export;

import dev.gedanken.model.Readings;
import dev.gedanken.model.ShortestDecimal;
import dev.gedanken.play.PlayState;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Node;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.tensor.ContentHash;
import dev.gedanken.truth.Twin;
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
 * Moments of a session as comma-separated values, a line for each moment: the input and the
 * settings that led there, the outcome, and the true world's factors.
 */
public final class MomentCsv {
    private static final List<String> FIRST =
            List.of(
                    "node",
                    "step",
                    "cause",
                    "action",
                    "actor",
                    "source",
                    "knobs",
                    "luck_seed",
                    "psnr_db",
                    "reward",
                    "frame_sha256",
                    "truth_sha256",
                    "belief_sha256",
                    "surprise_nats",
                    "uncertainty_nats");

    private final BufferedWriter out;
    private boolean hasHeader;

    private MomentCsv(BufferedWriter out) {
        this.out = out;
    }

    /**
     * Writes a file; it appears under its name only when it is whole.
     *
     * @param progress receives the share done, in [0, 1]
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
        Stream<String> factors = factors(state).stream().map(value -> value.factor().name());
        return Stream.concat(FIRST.stream(), factors).toList();
    }

    private static List<FactorValue> factors(PlayState state) {
        return state.twin().map(Twin::factors).orElse(List.of());
    }

    private static List<String> cells(Node node, PlayState state) {
        Readings readings = state.moment().readings();
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(node.id()));
        cells.add(Long.toString(node.step()));
        cells.add(cause(node.cause()));
        cells.add(node.cause().steps() == 0 ? "" : state.input().toString());
        cells.add(actor(node.cause()));
        cells.add(node.settings().source().label());
        cells.add(node.settings().knobs().shortest().text());
        cells.add(Long.toString(node.settings().luckSeed()));
        float psnr = node.result().psnr();
        cells.add(Float.isNaN(psnr) ? "" : Float.toString(psnr));
        cells.add(
                state.twin()
                        .flatMap(Twin::outcome)
                        .map(outcome -> ShortestDecimal.text(outcome.reward()))
                        .orElse(""));
        cells.add(node.result().dreamed().map(ContentHash::toString).orElse(""));
        cells.add(node.result().truth().map(ContentHash::toString).orElse(""));
        cells.add(state.belief().hash().toString());
        cells.add(text(readings.surprise()));
        cells.add(text(readings.uncertainty()));
        for (FactorValue factor : factors(state)) {
            cells.add(ShortestDecimal.text(factor.value()));
        }
        return cells;
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? ShortestDecimal.text(value.getAsDouble()) : "";
    }

    private static String cause(Cause cause) {
        return switch (cause) {
            case Cause.Start start -> "start";
            case Cause.PictureStart start -> "picture start";
            case Cause.Step step -> "step";
            case Cause.SeenStep step -> "seen step";
            case Cause.LatentSet(var edit) -> "do(%s)".formatted(edit.view());
            case Cause.FactorSet(String factor, double value) -> "do(%s)".formatted(factor);
        };
    }

    private static String actor(Cause cause) {
        return switch (cause) {
            case Cause.Step step -> step.actor().label();
            case Cause.SeenStep step -> step.actor().label();
            case Cause.Start start -> "";
            case Cause.PictureStart start -> "";
            case Cause.LatentSet set -> "";
            case Cause.FactorSet set -> "";
        };
    }
}
