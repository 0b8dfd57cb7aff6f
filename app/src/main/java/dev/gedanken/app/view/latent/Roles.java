package dev.gedanken.app.view.latent;

import dev.gedanken.app.view.axes.AxisWords;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.evaluate.EvaluationReport;
import dev.gedanken.evaluate.HorizonScore;
import dev.gedanken.evaluate.Permanence;
import dev.gedanken.evaluate.axes.AxesReport;
import dev.gedanken.evaluate.axes.Axis;
import dev.gedanken.evaluate.axes.AxisResult;
import dev.gedanken.evaluate.axes.Figure;
import dev.gedanken.evaluate.axes.Score.Measured;
import dev.gedanken.evaluate.axes.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The measurements for each role that a world model's state may have. It claims nothing that was
 * not measured.
 *
 * @param texts the texts
 * @param report its open-loop scores; empty if unknown
 * @param axes its scores along seven axes; empty if unknown
 */
public record Roles(Texts texts, Optional<EvaluationReport> report, Optional<AxesReport> axes) {
    private static final int NEAR = 10;
    private static final int FAR = 30;

    /** The roles. */
    public enum Role {
        /** Predictive abstraction: it contains what the future depends on. */
        PREDICTION,
        /** Belief state: it contains what is hidden, and how certain that is. */
        BELIEF,
        /** Object and causal structure. */
        OBJECTS,
        /** Latent action: the action, inferred from observations. */
        LATENT_ACTION,
        /** Planning interface. */
        PLANNING,
        /** Memory: what is gone stays gone, and what is hidden stays there. */
        MEMORY
    }

    /** Returns the name of a role. */
    public static String name(Role role, Texts texts) {
        return texts.of("role." + role.name());
    }

    /** Returns the measurement for a role. */
    public String text(Role role) {
        Optional<String> measured =
                switch (role) {
                    case PREDICTION -> prediction();
                    case BELIEF -> first(Axis.UNCERTAINTY, "calibration", "crps");
                    case OBJECTS -> first(Axis.CAUSAL, "do.foreseen", "action.error");
                    case LATENT_ACTION -> first(Axis.CONTROLLABILITY, "inverse", "shuffled.share");
                    case PLANNING -> first(Axis.PLANNING, "success", "return");
                    case MEMORY -> memory();
                };
        return measured.or(() -> role == Role.OBJECTS ? there() : Optional.empty())
                .orElse(texts.of("role.unscored"));
    }

    private Optional<String> prediction() {
        Optional<String> gain =
                scored(
                        NEAR,
                        "role.gain",
                        score -> texts.signed(score.psnr() - score.copyLastPsnr(), 1));
        return figures(Axis.PREDICTION)
                .filter(Figure::decides)
                .filter(figure -> figure.about().equals(Integer.toString(NEAR)))
                .findFirst()
                .flatMap(this::told)
                .or(() -> gain);
    }

    private Optional<String> memory() {
        return Stream.of("hidden.recall", "loop.return", "gone.stays")
                .flatMap(measure -> first(Axis.MEMORY, measure).stream())
                .findFirst()
                .or(() -> report.map(EvaluationReport::permanence).map(this::gone));
    }

    private Optional<String> there() {
        return report.flatMap(found -> near(found, FAR))
                .flatMap(score ->
                        Optional.ofNullable(score.objectsPresent())
                                .map(present ->
                                        texts.of(
                                                "role.there",
                                                texts.number(100 * present, 0),
                                                Integer.toString(score.horizon()))));
    }

    private Stream<Figure> figures(Axis axis) {
        return axes
                .flatMap(found -> found.of(axis))
                .map(AxisResult::figures)
                .orElse(List.of())
                .stream();
    }

    /** Describes the first of some measures that was measured for the model. */
    private Optional<String> first(Axis axis, String... measures) {
        return Stream.of(measures)
                .flatMap(
                        measure -> figures(axis).filter(figure -> figure.measure().equals(measure)))
                .flatMap(figure -> told(figure).stream())
                .findFirst();
    }

    /** Describes a figure with its baseline or, if it has none, with the true world. */
    private Optional<String> told(Figure figure) {
        AxisWords words = new AxisWords(texts);
        Optional<Measured> beside = figure.bestFloor().or(() -> figure.measured(Subject.ORACLE));
        String about = words.about(figure);
        String name = words.measure(figure) + (about.isEmpty() ? "" : ", " + about);
        return figure.measured(Subject.MODEL)
                .map(model ->
                        beside.map(other ->
                                        texts.of(
                                                "role.measured",
                                                name,
                                                words.value(figure, model),
                                                words.of(other.subject()),
                                                words.value(figure, other)))
                                .orElseGet(() ->
                                        texts.of("role.alone", name, words.value(figure, model))));
    }

    private Optional<String> scored(int horizon, String key, Function<HorizonScore, String> part) {
        return report.flatMap(found -> near(found, horizon))
                .map(score -> texts.of(key, part.apply(score), Integer.toString(score.horizon())));
    }

    private static Optional<HorizonScore> near(EvaluationReport report, int horizon) {
        return report.openLoop().stream()
                .min(Comparator.comparingInt(score -> Math.abs(score.horizon() - horizon)));
    }

    private String gone(Permanence found) {
        return texts.of(
                "role.gone", Long.toString(found.vanished()), Long.toString(found.cameBack()));
    }
}
