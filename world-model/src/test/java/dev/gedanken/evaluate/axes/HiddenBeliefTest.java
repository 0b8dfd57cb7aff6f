package dev.gedanken.evaluate.axes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.evaluate.axes.Figure.Standing;
import dev.gedanken.evaluate.axes.KnownModel.Worth;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.balls.BallsScene;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.scene.maze.MazeScene;
import dev.gedanken.truth.SceneWorld;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What models of known quality believe of what they cannot see. */
class HiddenBeliefTest {
    private static final Effort SMALL = new Effort("small", 12, 8, 0, 20, 8, 0, 0, 0, 6);

    private static final Map<Worth, AxisResult> BALLS = new EnumMap<>(Worth.class);

    @BeforeAll
    static void scoreThemAll() {
        for (Worth worth : List.of(Worth.ORACLE, Worth.COPY_LAST, Worth.RANDOM)) {
            BALLS.put(worth, memory(new BallsScene(), worth));
        }
    }

    private static AxisTrial trial(Scene<?> scene, Worth worth) {
        WitnessedWorld world = new WitnessedWorld(new SceneWorld(scene));
        return AxisTrial.beside(
                new KnownModel(world, worth), world, Optional.empty(), SMALL, 9_000_000);
    }

    private static AxisResult memory(Scene<?> scene, Worth worth) {
        return new AxesEvaluator(trial(scene, worth))
                .evaluate(Set.of(Axis.MEMORY), "identity", "machine", (axis, share) -> {})
                .of(Axis.MEMORY)
                .orElseThrow();
    }

    private static Figure figure(AxisResult result, String measure, String about) {
        return result.figures().stream()
                .filter(each -> each.measure().equals(measure) && each.about().equals(about))
                .findFirst()
                .orElseThrow();
    }

    private static double model(AxisResult result, String measure, String about) {
        return figure(result, measure, about).measured(Subject.MODEL).orElseThrow().value();
    }

    @Test
    void theTrueWorldKnowsWhereWhatIsCoveredIs() {
        AxisResult result = BALLS.get(Worth.ORACLE);
        for (String steps : List.of("5", "10", "15")) {
            assertThat(figure(result, "hidden.place", steps).standing()).isEqualTo(Standing.BETTER);
            assertThat(model(result, "hidden.place", steps)).isLessThan(1);
            assertThat(model(result, "hidden.coverage", steps)).isGreaterThan(0.8);
            assertThat(model(result, "hidden.there", steps)).isEqualTo(1);
            assertThat(
                            figure(result, "hidden.there", steps)
                                    .measured(Subject.CONSTANT)
                                    .orElseThrow()
                                    .value())
                    .isLessThan(1);
        }
    }

    @Test
    void whoKeepsTheLastMomentKnowsLessThanTheTruth() {
        AxisResult result = BALLS.get(Worth.COPY_LAST);
        Figure place = figure(result, "hidden.place", "15");
        assertThat(place.decides()).isTrue();
        assertThat(place.standing()).isNotEqualTo(Standing.BETTER);
        assertThat(model(result, "hidden.place", "15"))
                .isGreaterThan(model(result, "hidden.place", "5"));
        assertThat(model(result, "hidden.coverage", "15")).isLessThan(0.5);
    }

    @Test
    void noiseDoesNotTellWhatIsThereFromWhatIsNot() {
        AxisResult result = BALLS.get(Worth.RANDOM);
        assertThat(figure(result, "hidden.there", "15").standing()).isNotEqualTo(Standing.BETTER);
        assertThat(model(result, "hidden.place", "15"))
                .isGreaterThan(
                        10
                                * figure(result, "hidden.place", "15")
                                        .measured(Subject.ORACLE)
                                        .orElseThrow()
                                        .value());
        assertThat(model(result, "hidden.coverage", "15")).isLessThan(0.5);
    }

    @Test
    void aCueIsRecalledByTheTrueWorldAndNotByTheLastFrame() {
        Figure remembered = figure(BALLS.get(Worth.ORACLE), "cue.recall", "");
        assertThat(remembered.decides()).isTrue();
        assertThat(remembered.standing()).isEqualTo(Standing.BETTER);
        assertThat(remembered.measured(Subject.MODEL).orElseThrow().value()).isGreaterThan(0.9);
        assertThat(model(BALLS.get(Worth.COPY_LAST), "cue.recall", "")).isZero();
    }

    @Test
    void whereNothingIsEverCoveredNothingIsMeasured() {
        AxisResult result = memory(new BricksScene(), Worth.ORACLE);
        assertThat(figure(result, "hidden.place", "").standing()).isEqualTo(Standing.NOT_COMPARED);
    }

    @Test
    void aKeyThatIsHeldIsACueOfTheMaze() {
        assertThat(CuePair.search(trial(new MazeScene(), Worth.ORACLE)))
                .isNotEmpty()
                .allSatisfy(pair -> {
                    int end = pair.plain().context();
                    assertThat(pair.plain().frameAt(0)).isEqualTo(pair.flipped().frameAt(0));
                    assertThat(pair.plain().frames().getFirst())
                            .isNotEqualTo(pair.flipped().frames().getFirst());
                    assertThat(pair.plain().frames().get(end + pair.revealed()))
                            .isNotEqualTo(pair.flipped().frames().get(end + pair.revealed()));
                    assertThat(pair.plain().inputs()).isEqualTo(pair.flipped().inputs());
                });
    }
}
