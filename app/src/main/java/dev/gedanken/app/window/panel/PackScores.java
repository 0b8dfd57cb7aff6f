package dev.gedanken.app.window.panel;

import dev.gedanken.evaluate.EvaluationReport;
import dev.gedanken.family.PackMetrics;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Reads aside how well packs did. */
public final class PackScores {
    private final Consumer<Optional<EvaluationReport>> listener;
    private Path wanted = Path.of("");

    /**
     * Creates it.
     *
     * @param listener told on the JavaFX thread
     */
    public PackScores(Consumer<Optional<EvaluationReport>> listener) {
        this.listener = listener;
    }

    /** Reads the scores of a pack's place or a report's file. */
    public void read(Path place) {
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
