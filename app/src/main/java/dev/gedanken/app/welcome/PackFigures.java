package dev.gedanken.app.welcome;

import dev.gedanken.evaluate.axes.Axis;
import dev.gedanken.evaluate.axes.Figure;
import dev.gedanken.evaluate.axes.Subject;
import dev.gedanken.family.PackAxes;
import dev.gedanken.family.PackMetrics;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a pack on its card.
 *
 * @param ofFrames of its dreamed frames about one second ahead; none if a viewer draws them
 * @param ofTask how often a planner reaches the world's goal with it; at most one, and none where the
 *     same planner mostly fails with the true world, because that says nothing about a model
 */
record PackFigures(List<Card.Score> ofFrames, List<Card.Score> ofTask) {
    private static final int SCORED_HORIZON = 30;
    private static final double FEASIBLE = 0.5;

    PackFigures {
        ofFrames = List.copyOf(ofFrames);
        ofTask = List.copyOf(ofTask);
    }

    /** Reads the figures that a pack has. */
    static PackFigures of(Path pack) {
        return new PackFigures(ofFrames(pack), ofTask(pack));
    }

    /** Returns all of them. */
    List<Card.Score> all() {
        return Stream.concat(ofFrames.stream(), ofTask.stream()).toList();
    }

    private static List<Card.Score> ofFrames(Path pack) {
        return PackMetrics.read(pack).stream()
                .filter(report -> !report.isOfViewer())
                .flatMap(report -> report.openLoop().stream())
                .filter(score -> score.horizon() == SCORED_HORIZON)
                .flatMap(score ->
                        Stream.of(
                                score("welcome.score.present", score.objectsPresent()),
                                score("welcome.score.control", score.controlFollowed())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Card.Score> score(String key, @Nullable Double share) {
        return Optional.ofNullable(share).map(known -> new Card.Score(key, known));
    }

    private static List<Card.Score> ofTask(Path pack) {
        return PackAxes.read(pack).flatMap(report -> report.of(Axis.PLANNING)).stream()
                .flatMap(axis -> axis.figures().stream())
                .filter(figure -> figure.measure().equals(Figure.SUCCESS))
                .filter(PackFigures::isFeasible)
                .flatMap(figure -> figure.measured(Subject.MODEL).stream())
                .limit(1)
                .map(success -> new Card.Score("welcome.score.task", success.value()))
                .toList();
    }

    private static boolean isFeasible(Figure success) {
        return success.measured(Subject.ORACLE)
                .filter(oracle -> oracle.value() >= FEASIBLE)
                .isPresent();
    }
}
