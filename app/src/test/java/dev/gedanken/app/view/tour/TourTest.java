package dev.gedanken.app.view.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.testing.Snapshots;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourTest {
    @TempDir private Path folder;

    @Test
    void drivingIsTheFirstStepAndStandingStillIsNot() {
        Tour tour = new Tour(0);

        assertThat(tour.after(Snapshots.after(folder, 0))).isEqualTo(tour);
        assertThat(tour.after(Snapshots.after(folder, 1))).isEqualTo(new Tour(1));
    }

    @Test
    void aPlayThatRunsIsNotPausedAndABranchThatBeganFromASeedIsNoFork() {
        assertThat(new Tour(1).after(Snapshots.after(folder, 1)).step()).isOne();
        assertThat(new Tour(2).after(Snapshots.after(folder, 1)).step()).isEqualTo(2);
        assertThat(new Tour(3).after(Snapshots.after(folder, 1)).step()).isEqualTo(3);
        assertThat(new Tour(4).after(Snapshots.after(folder, 1)).step()).isEqualTo(4);
    }

    @Test
    void afterFiveStepsItIsOver() {
        assertThat(new Tour(4).textKey()).contains("tour.look");
        assertThat(new Tour(Tour.STEPS).textKey()).isEmpty();
    }
}
