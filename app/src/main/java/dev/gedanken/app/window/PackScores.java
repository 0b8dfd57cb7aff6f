package dev.gedanken.app.window;

import dev.gedanken.evaluate.EvaluationReport;
import dev.gedanken.family.PackMetrics;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Reads aside how well packs did. */
final class PackScores {
    private final Consumer<Optional<EvaluationReport>> listener;
    private Path wanted = Path.of("");

    /**
     * Creates it.
     *
     * @param listener told on the JavaFX thread
     */
    PackScores(Consumer<Optional<EvaluationReport>> listener) {
        this.listener = listener;
    }

    /** Reads the scores of a pack's place or a report's file. */
    void read(Path place) {
        wanted = place;
        Thread.startVirtualThread(() -> {
            Optional<EvaluationReport> found = PackMetrics.read(place);
            Platform.runLater(() -> {
                // Another pack may have come meanwhile, whose scores were read faster.
                if (place.equals(wanted)) {
                    listener.accept(found);
                }
            });
        });
    }
}
