package dev.gedanken.app.window.panel;

import dev.gedanken.evaluate.EvaluationReport;
import dev.gedanken.evaluate.axes.AxesReport;
import dev.gedanken.family.PackAxes;
import dev.gedanken.family.PackMetrics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Reads the scores of packs in the background. */
public final class PackScores {
    private final Consumer<Found> listener;
    private Path wanted = Path.of("");

    /**
     * The known scores of a pack.
     *
     * @param metrics of its open-loop frames
     * @param axes along seven axes
     * @param isWholePack whether these are all known scores of the pack; otherwise one of them is a
     *     new result
     */
    public record Found(
            Optional<EvaluationReport> metrics, Optional<AxesReport> axes, boolean isWholePack) {
        /** No scores. */
        public static final Found NONE = new Found(Optional.empty(), Optional.empty(), true);

        /** Returns this with a new result, or the scores of another pack. */
        Found with(Found other) {
            return other.isWholePack
                    ? other
                    : new Found(other.metrics.or(() -> metrics), other.axes.or(() -> axes), true);
        }
    }

    /**
     * Creates it.
     *
     * @param listener notified on the JavaFX thread
     */
    public PackScores(Consumer<Found> listener) {
        this.listener = listener;
    }

    /** Reads the scores of a pack's location or a report's file. */
    public void read(Path place) {
        wanted = place;
        Thread.startVirtualThread(() -> {
            boolean isReport = place.toString().endsWith(".json") && Files.isRegularFile(place);
            Found found = new Found(PackMetrics.read(place), PackAxes.read(place), !isReport);
            Platform.runLater(() -> {
                // The scores of another pack may meanwhile have been read faster.
                if (place.equals(wanted)) {
                    listener.accept(found);
                }
            });
        });
    }
}
