package dev.gedanken.app.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.projection.PrincipalComponents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpaceFitterTest {
    private static final int BYTES_PER_POINT = 4 * Float.BYTES;

    private final List<SpacePoints> told = new ArrayList<>();

    private SpaceFitter fitter(int mostPoints) {
        return new SpaceFitter(
                new BeliefCloud((long) mostPoints * BYTES_PER_POINT), Runnable::run, told::add);
    }

    private static void add(SpaceFitter fitter, int from, int to) {
        for (int node = from; node < to; node++) {
            fitter.add(SpaceSession.point(node));
        }
    }

    @Test
    void thereAreNoPointsUntilThereIsEnoughForAFit() {
        add(fitter(100), 0, 7);

        assertThat(told.getLast().size()).isZero();
    }

    @Test
    void beliefsOnALineLieOnTheFirstAxisInTheirOrderAndAtTheirDistance() {
        add(fitter(100), 0, 16);

        SpacePoints points = told.getLast();
        assertThat(points.nodes()).hasSize(16).startsWith(0, 1, 2);
        for (int i = 1; i < points.size(); i++) {
            float step = points.positions()[3 * i] - points.positions()[3 * i - 3];
            assertThat(step).isCloseTo((float) Math.sqrt(5), within(1e-4f));
            assertThat(points.positions()[3 * i + 1]).isCloseTo(0, within(1e-4f));
        }
        assertThat(points.seenShare()).isCloseTo(1, within(1e-9));
    }

    @Test
    void whereThereIsNoRoomEverySecondOrFourthPointStays() {
        add(fitter(10), 0, 33);

        assertThat(told.getLast().nodes()).containsExactly(0, 4, 8, 12, 16, 20, 24, 28, 32);
    }

    @Test
    void refittingTakesInWhatCameSince() {
        SpaceFitter fitter = fitter(100);
        add(fitter, 0, 9);
        float before = told.getLast().positions()[0];
        add(fitter, 9, 15);
        assertThat(told.getLast().positions()[0]).isEqualTo(before);

        fitter.refit();

        assertThat(told.getLast().positions()[0]).isLessThan(before);
    }

    @Test
    void directionsThatWereGivenForAnotherModelAreNotUsed() {
        SpaceFitter fitter = fitter(100);
        List<float[]> others = List.of(new float[] {1, 0}, new float[] {2, 1}, new float[] {4, 1});
        fitter.fitOn(Optional.of(PrincipalComponents.fit(others, 3)));

        add(fitter, 0, 9);

        assertThat(told.getLast().size()).isEqualTo(9);
    }

    @Test
    void anotherSessionHasPointsOfItsOwn() {
        SpaceFitter fitter = fitter(100);
        fitter.beginAnother();
        add(fitter, 0, 9);
        assertThat(told.getLast().session()).isEqualTo(1);

        fitter.beginAnother();

        assertThat(told.getLast().session()).isEqualTo(2);
        assertThat(told.getLast().size()).isZero();
    }
}
