package dev.gedanken.evaluate.axes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.evaluate.axes.AxisResult.Verdict;
import dev.gedanken.evaluate.axes.Figure.Standing;
import dev.gedanken.evaluate.axes.KnownModel.Worth;
import dev.gedanken.evaluate.axes.Score.Measured;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.balls.BallsScene;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.scene.rooms.RoomsScene;
import dev.gedanken.truth.SceneWorld;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Scores models of known quality: each fails where it must fail, and nowhere else. */
class KnownWorthTest {
    private static final Effort SMALL = new Effort("small", 16, 12, 0, 20, 6, 6, 0, 16, 4);
    private static final Map<Worth, AxesReport> REPORTS = new EnumMap<>(Worth.class);

    @BeforeAll
    static void scoreThemAll() {
        for (Worth worth : Worth.values()) {
            REPORTS.put(worth, report(new BricksScene(), worth, EnumSet.allOf(Axis.class)));
        }
    }

    private static AxesReport report(Scene<?> scene, Worth worth, Set<Axis> axes) {
        WitnessedWorld world = new WitnessedWorld(new SceneWorld(scene));
        AxisTrial trial =
                AxisTrial.beside(
                        new KnownModel(world, worth), world, Optional.empty(), SMALL, 9_000_000);
        return new AxesEvaluator(trial).evaluate(axes, "identity", "machine", (axis, share) -> {});
    }

    private static Set<Axis> with(Worth worth, Predicate<Verdict> verdict) {
        return REPORTS.get(worth).axes().stream()
                .filter(result -> verdict.test(result.verdict()))
                .map(AxisResult::axis)
                .collect(Collectors.toSet());
    }

    /**
     * Returns the deciding figures that are not better than every baseline, as measure and subject.
     */
    private static List<String> failures(Worth worth) {
        return REPORTS.get(worth).axes().stream()
                .flatMap(result -> result.figures().stream())
                .filter(Figure::decides)
                .filter(figure -> figure.standing() != Standing.BETTER)
                .map(figure -> (figure.measure() + " " + figure.about()).strip())
                .toList();
    }

    private static Figure figure(Worth worth, Axis axis, String measure, String about) {
        return REPORTS.get(worth).of(axis).orElseThrow().figures().stream()
                .filter(each -> each.measure().equals(measure) && each.about().equals(about))
                .findFirst()
                .orElseThrow();
    }

    private static Measured model(Worth worth, Axis axis, String measure, String about) {
        return figure(worth, axis, measure, about).measured(Subject.MODEL).orElseThrow();
    }

    @Test
    void theTrueWorldAsAModelFailsNothing() {
        assertThat(failures(Worth.ORACLE)).isEmpty();
        assertThat(with(Worth.ORACLE, Verdict.HOLDS::equals))
                .containsExactlyInAnyOrder(
                        Axis.REPRESENTATION,
                        Axis.PREDICTION,
                        Axis.PLANNING,
                        Axis.CONTROLLABILITY,
                        Axis.CAUSAL,
                        Axis.UNCERTAINTY);
        assertThat(model(Worth.ORACLE, Axis.CAUSAL, "action.error", "8").value()).isZero();
        assertThat(model(Worth.ORACLE, Axis.CAUSAL, "cf.hits1", "8").value()).isEqualTo(1);
        assertThat(model(Worth.ORACLE, Axis.CONTROLLABILITY, "shuffled.share", "10").value())
                .isEqualTo(1);
    }

    @Test
    void theLastFrameForEverFailsWhateverNeedsAFuture() {
        assertThat(with(Worth.COPY_LAST, Verdict.FAILS::equals))
                .containsExactlyInAnyOrder(
                        Axis.PREDICTION, Axis.PLANNING, Axis.CONTROLLABILITY, Axis.CAUSAL);
        assertThat(with(Worth.COPY_LAST, Verdict.HOLDS::equals))
                .containsExactly(Axis.REPRESENTATION);
        assertThat(failures(Worth.COPY_LAST))
                .contains("crps")
                .doesNotContain("impossible teleport");
        assertThat(model(Worth.COPY_LAST, Axis.CAUSAL, "action.error", "8").value()).isEqualTo(1);
    }

    @Test
    void noiseFailsEverything() {
        assertThat(with(Worth.RANDOM, Verdict.HOLDS::equals)).isEmpty();
        assertThat(with(Worth.RANDOM, Verdict.FAILS::equals)).hasSizeGreaterThanOrEqualTo(5);
        long better =
                REPORTS.get(Worth.RANDOM).axes().stream()
                        .flatMap(result -> result.figures().stream())
                        .filter(Figure::decides)
                        .filter(figure -> figure.standing() == Standing.BETTER)
                        .count();
        // An interval of 95 % lets one figure in forty pass by chance.
        assertThat(better).isLessThanOrEqualTo(1);
    }

    @Test
    void whoDoesNotHearActionsFailsWhatActionsDo() {
        assertThat(with(Worth.ACTION_BLIND, Verdict.HOLDS::equals))
                .containsExactlyInAnyOrder(Axis.REPRESENTATION, Axis.PREDICTION, Axis.UNCERTAINTY);
        assertThat(with(Worth.ACTION_BLIND, Verdict.FAILS::equals))
                .containsExactlyInAnyOrder(Axis.PLANNING, Axis.CONTROLLABILITY);
        assertThat(failures(Worth.ACTION_BLIND))
                .contains("action.error 8", "cf.hits1 8")
                .doesNotContain("do.foreseen ball.x", "do.foreseen ball.y");
    }

    @Test
    void whoIsOneStepLateFailsTheFirstStep() {
        assertThat(failures(Worth.DELAYED))
                .containsExactlyInAnyOrder("psnr.gain 1", "objects.off 1");
        assertThat(model(Worth.DELAYED, Axis.PREDICTION, "psnr.gain", "1").value()).isZero();
    }

    @Test
    void whoSeesNoColourFailsWhatColourTells() {
        assertThat(with(Worth.COLOUR_BLIND, verdict -> verdict == Verdict.PARTLY))
                .containsExactlyInAnyOrder(Axis.PREDICTION, Axis.UNCERTAINTY);
        assertThat(failures(Worth.COLOUR_BLIND))
                .containsExactlyInAnyOrder("psnr.gain 1", "impossible colour");
        assertThat(model(Worth.COLOUR_BLIND, Axis.UNCERTAINTY, "impossible", "colour").value())
                .isEqualTo(0.5);
    }

    @Test
    void whoFreezesAnObjectFailsWhatThatObjectDoes() {
        assertThat(failures(Worth.FROZEN_BALL))
                .contains("objects.off 10", "do.foreseen ball.y", "crps")
                .doesNotContain("do.foreseen paddle.x", "psnr.gain 10", "action.error 8");
        assertThat(with(Worth.FROZEN_BALL, Verdict.HOLDS::equals))
                .containsExactlyInAnyOrder(
                        Axis.REPRESENTATION, Axis.PLANNING, Axis.CONTROLLABILITY);
    }

    @Test
    void theIntervalsOfTheWorthyAndTheFaultyAreApart() {
        assertApart(Axis.PREDICTION, "psnr.gain", "10", Worth.COPY_LAST);
        assertApart(Axis.CONTROLLABILITY, "shuffled.share", "10", Worth.ACTION_BLIND);
        assertApart(Axis.CAUSAL, "cf.hits1", "8", Worth.ACTION_BLIND);
        assertApart(Axis.PREDICTION, "psnr.gain", "1", Worth.DELAYED);
        assertApart(Axis.UNCERTAINTY, "impossible", "colour", Worth.COLOUR_BLIND);
        assertApart(Axis.CAUSAL, "do.foreseen", "ball.y", Worth.FROZEN_BALL);
        assertApart(Axis.REPRESENTATION, "probe.linear", "", Worth.RANDOM);
    }

    private static void assertApart(Axis axis, String measure, String about, Worth faulty) {
        assertThat(model(Worth.ORACLE, axis, measure, about).interval().low())
                .isGreaterThan(model(faulty, axis, measure, about).interval().high());
    }

    @Test
    void waysThatLeadBackTellWhoNeverLeft() {
        Set<Axis> memory = EnumSet.of(Axis.MEMORY);

        assertThat(report(new RoomsScene(), Worth.ORACLE, memory).axes().getFirst().verdict())
                .isEqualTo(Verdict.HOLDS);
        assertThat(report(new RoomsScene(), Worth.COPY_LAST, memory).axes().getFirst().verdict())
                .isEqualTo(Verdict.FAILS);
    }

    @Test
    void theSameSeedsGiveTheSameReportWithoutAnythingThatIsNoNumber() {
        Set<Axis> axes = EnumSet.of(Axis.CAUSAL, Axis.UNCERTAINTY);
        String first = json(report(new BricksScene(), Worth.ORACLE, axes));

        assertThat(json(report(new BricksScene(), Worth.ORACLE, axes))).isEqualTo(first);
        assertThat(first).doesNotContain("NaN", "Infinity");
    }

    private static String json(AxesReport report) {
        return JsonMapper.shared()
                .writeValueAsString(report)
                .replaceAll("\"seconds\":[0-9.E-]+", "");
    }

    @Test
    void aReportIsReadAsItWasWritten() {
        AxesReport report = REPORTS.get(Worth.DELAYED);
        String json = JsonMapper.shared().writeValueAsString(report);

        AxesReport read = JsonMapper.shared().readValue(json, AxesReport.class);

        assertThat(JsonMapper.shared().writeValueAsString(read)).isEqualTo(json);
        assertThat(read.of(Axis.PREDICTION).orElseThrow().verdict()).isEqualTo(Verdict.PARTLY);
    }

    @Test
    void twoModelsAreComparedSeedBySeed() {
        List<Difference> differences =
                Difference.of(REPORTS.get(Worth.ORACLE), REPORTS.get(Worth.DELAYED));
        Difference gain =
                differences.stream()
                        .filter(each -> each.measure().equals("psnr.gain"))
                        .filter(each -> each.about().equals("10"))
                        .findFirst()
                        .orElseThrow();

        assertThat(gain.isPaired()).isTrue();
        assertThat(gain.interval().low()).isGreaterThan(20);
        assertThat(Difference.of(REPORTS.get(Worth.ORACLE), REPORTS.get(Worth.ORACLE)))
                .isNotEmpty()
                .noneMatch(Difference::isClear);
    }

    @Test
    void whatTheExpertNeverAchievesIsNoTask() {
        AxisResult planning =
                report(new BallsScene(), Worth.ORACLE, EnumSet.of(Axis.PLANNING))
                        .of(Axis.PLANNING)
                        .orElseThrow();

        assertThat(planning.verdict()).isEqualTo(Verdict.DOES_NOT_APPLY);
        assertThat(planning.figures().getFirst().scores())
                .containsExactly(new Score.DoesNotApply(Subject.MODEL, Reason.NO_TASK));
    }
}
