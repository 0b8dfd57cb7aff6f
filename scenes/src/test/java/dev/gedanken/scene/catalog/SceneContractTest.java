package dev.gedanken.scene.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.ObjectMask;
import dev.gedanken.scene.Policy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneState;
import dev.gedanken.scene.Variation;
import dev.gedanken.scene.VariationValues;
import dev.gedanken.scene.paint.Canvas;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract that every scene in the catalog keeps. */
@ParameterizedClass(name = "{0}")
@MethodSource("names")
class SceneContractTest<S extends SceneState<S>> {
    private static final int STEPS = 120;
    private static final int LATER_STEPS = 200;
    private static final long SEED = 4;

    private final Scene<S> scene;

    @SuppressWarnings("unchecked")
    SceneContractTest(String name) {
        scene = (Scene<S>) SceneCatalog.builtIn().named(name);
    }

    static List<String> names() {
        return SceneCatalog.builtIn().scenes().stream().map(s -> s.card().name()).toList();
    }

    @Test
    void atMostEightKeyedActionsFollowTheIdleOne() {
        assertThat(scene.actions().size()).isBetween(2, 9);
        assertThat(scene.actions().idle().keys()).isEmpty();
        assertThat(scene.actions().actions().stream().skip(1))
                .allSatisfy(action -> assertThat(action.keys()).isNotEmpty());
    }

    @Test
    void aKeptStateSteppedAgainGivesTheSameBytes() {
        List<S> kept = new ArrayList<>();
        List<Frame> frames = new ArrayList<>();
        kept.add(scene.start(SEED));
        for (int step = 0; step < STEPS; step++) {
            kept.add(scene.step(kept.getLast(), action(step), Noise.at(SEED, step)));
            frames.add(scene.frame(kept.getLast()));
        }
        for (int step = STEPS - 1; step >= 0; step -= 7) {
            S again = scene.step(kept.get(step), action(step), Noise.at(SEED, step));
            assertThat(again.factors()).isEqualTo(kept.get(step + 1).factors());
            assertThat(again.outcome()).isEqualTo(kept.get(step + 1).outcome());
            assertThat(scene.frame(again)).isEqualTo(frames.get(step));
        }
    }

    @Test
    void steppingOneBranchLeavesTheOtherAlone() {
        S fork = SceneRuns.play(scene, SEED, 30);
        List<FactorValue> before = fork.factors();
        Frame seen = scene.frame(fork);
        for (Action action : scene.actions().actions()) {
            scene.step(fork, action, Noise.at(SEED, 30));
        }
        assertThat(fork.factors()).isEqualTo(before);
        assertThat(scene.frame(fork)).isEqualTo(seen);
    }

    @Test
    void everyFactorCanBeSetAndReadsWhatWasSet() {
        S state = SceneRuns.play(scene, SEED, 20);
        for (FactorValue value : state.factors()) {
            Factor factor = value.factor();
            double middle = (factor.low() + factor.high()) / 2;
            for (double v :
                    new double[] {
                        factor.low(), factor.isWhole() ? Math.rint(middle) : middle, factor.high()
                    }) {
                assertThat(state.with(factor.name(), v).value(factor.name()))
                        .as(factor.name())
                        .isEqualTo(v);
            }
        }
    }

    @Test
    void theWorldGoesOnAfterAnyIntervention() {
        S state = SceneRuns.play(scene, SEED, 20);
        for (FactorValue value : state.factors()) {
            for (double v : new double[] {value.factor().low(), value.factor().high()}) {
                S changed = state.with(value.factor().name(), v);
                for (int step = 0; step < 15; step++) {
                    changed = scene.step(changed, action(step), Noise.at(SEED, step));
                    assertInRange(changed);
                }
                scene.frame(changed);
            }
        }
    }

    @Test
    void everyFactorStaysInItsRangeAfterItWasSetToItsHighest() {
        S start = SceneRuns.play(scene, SEED, 20);
        for (FactorValue value : start.factors()) {
            S state = start.with(value.factor().name(), value.factor().high());
            for (int step = 0; step < LATER_STEPS; step++) {
                state = scene.step(state, action(step), Noise.at(SEED, step));
            }
            assertInRange(state);
        }
    }

    @Test
    void everyFactorStaysInItsRangeAfterAllWereSetToTheirHighest() {
        S state = SceneRuns.play(scene, SEED, 20);
        for (FactorValue value : state.factors()) {
            state = state.with(value.factor().name(), value.factor().high());
        }
        for (int step = 0; step < LATER_STEPS; step++) {
            state = scene.step(state, action(step), Noise.at(SEED, step));
            assertInRange(state);
        }
    }

    @Test
    void aFactorOutsideItsRangeIsRefusedInASentence() {
        S state = scene.start(SEED);
        for (FactorValue value : state.factors()) {
            Factor factor = value.factor();
            assertThatThrownBy(() -> state.with(factor.name(), factor.high() + 1))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageStartingWith("Factor '%s' cannot be ".formatted(factor.name()));
            assertThatThrownBy(() -> state.with(factor.name(), Double.NaN))
                    .isInstanceOf(BadInputException.class);
        }
        assertThatThrownBy(() -> state.with("no.such.factor", 0))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("Unknown factor 'no.such.factor': the scene has ");
    }

    @Test
    void factorsHaveNamesOfTheirOwnUnitsAndRanges() {
        assertThat(scene.start(SEED).factors().stream().map(value -> value.factor().name()))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9_.]+"));
        assertThat(scene.start(SEED).factors())
                .allSatisfy(value -> {
                    assertThat(value.factor().unit()).isNotBlank();
                    assertThat(value.factor().low()).isLessThan(value.factor().high());
                });
    }

    @Test
    void variationsAreSampledInsideTheirRangesAndCanBeSet() {
        assertThat(scene.variations()).isNotEmpty();
        for (Variation variation : scene.variations()) {
            Factor factor = variation.factor();
            for (long seed = 0; seed < 50; seed++) {
                factor.check(variation.sampler().sample(seed));
            }
            for (double v : new double[] {factor.low(), factor.high()}) {
                VariationValues values =
                        VariationValues.sampled(scene.variations(), SEED).with(factor.name(), v);
                S state = scene.start(SEED, values);
                assertThat(state.value(factor.name())).as(factor.name()).isEqualTo(v);
                scene.frame(state);
                for (int step = 0; step < 20; step++) {
                    state = scene.step(state, action(step), Noise.at(SEED, step));
                    assertInRange(state);
                }
            }
        }
    }

    @Test
    void variationsDrawFromStreamsOfTheirOwn() {
        assertThat(
                        scene.variations().stream()
                                .map(variation -> Variation.stream(variation.factor().name())))
                .doesNotHaveDuplicates();
    }

    @Test
    void differentSeedsStartDifferently() {
        assertThat(List.of(1L, 2L, 3L, 4L).stream().map(seed -> scene.frame(scene.start(seed))))
                .doesNotHaveDuplicates();
    }

    @Test
    void aStartHasEarnedNothingYetAndIsNotOver() {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(scene.start(seed).outcome().terminated()).isFalse();
        }
    }

    @Test
    void everyPolicyPlaysAndIsAFunctionOfStateAndNoise() {
        for (PolicyKind kind : PolicyKind.values()) {
            Policy<S> policy = scene.policy(kind);
            S state = SceneRuns.play(scene, SEED, 10);
            Noise noise = Noise.at(SEED, 10);
            Action first = policy.act(state, noise);
            policy.act(scene.start(SEED + 1), Noise.at(SEED + 1, 3));
            assertThat(policy.act(state, noise)).isEqualTo(first);
            assertThat(scene.actions().actions()).contains(first);
        }
    }

    @Test
    void masksNameOnlyObjectsOfTheCard() {
        S state = SceneRuns.play(scene, SEED, 40);
        ObjectMask mask = scene.mask(state);
        List<String> objects = scene.card().objects();
        assertThat(objects).hasSizeBetween(2, 256).doesNotHaveDuplicates();
        assertThat(mask.names()).isEqualTo(objects);
        int background = 0;
        for (byte id : mask.ids()) {
            assertThat(id & 0xFF).isLessThan(objects.size());
            background += id == 0 ? 1 : 0;
        }
        assertThat(background).isLessThan(mask.ids().length);
    }

    @Test
    void largerFramesShowTheSameStateInMorePixels() {
        S state = SceneRuns.play(scene, SEED, 40);
        Frame small = scene.frame(state);
        for (int size : new int[] {128, 256}) {
            Frame large = scene.frame(state, size);
            assertThat(large.width()).isEqualTo(size);
            assertThat(meanDifference(small, large)).as("size %d", size).isLessThan(6);
        }
    }

    @Test
    void drawingIntoAGivenCanvasAllocatesNothing() {
        S state = SceneRuns.play(scene, SEED, 40);
        Canvas canvas = new Canvas(Scene.DEFAULT_FRAME_SIZE, Scene.DEFAULT_FRAME_SIZE);
        drawOften(state, canvas);
        long before = allocatedBytes();
        drawOften(state, canvas);
        // The counter itself and the compiler's hand-over may cost a few objects, a draw none.
        assertThat(allocatedBytes() - before).isLessThan(16_000);
    }

    private void drawOften(S state, Canvas canvas) {
        for (int i = 0; i < 1_000; i++) {
            scene.draw(state, canvas);
        }
    }

    private static long allocatedBytes() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    private Action action(int step) {
        return scene.actions()
                .get(Noise.at(SEED, step / 4).onStream(7).below(0, scene.actions().size()));
    }

    private void assertInRange(S state) {
        for (FactorValue value : state.factors()) {
            value.factor().check(value.value());
        }
    }

    /** Returns the mean absolute difference between a frame and a larger one averaged down to it. */
    private static double meanDifference(Frame small, Frame large) {
        int ratio = large.width() / small.width();
        double sum = 0;
        for (int y = 0; y < small.height(); y++) {
            for (int x = 0; x < small.width(); x++) {
                for (int c = 0; c < Frame.CHANNELS; c++) {
                    sum += Math.abs(small.channel(x, y, c) - mean(large, x, y, c, ratio));
                }
            }
        }
        return sum / (small.width() * small.height() * Frame.CHANNELS);
    }

    private static double mean(Frame large, int x, int y, int c, int ratio) {
        double sum = 0;
        for (int dy = 0; dy < ratio; dy++) {
            for (int dx = 0; dx < ratio; dx++) {
                sum += large.channel(x * ratio + dx, y * ratio + dy, c);
            }
        }
        return sum / (ratio * ratio);
    }
}
