package dev.gedanken.app.view.hud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.testing.Snapshots;
import dev.gedanken.app.view.hud.HudReadout.Limit;
import dev.gedanken.app.view.text.Texts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HudTest {
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000 * MILLI;

    @TempDir private Path folder;

    private final Hud hud = new Hud();

    @Test
    void saysDashesBeforeAnythingWasShown() {
        HudReadout readout = hud.readout(0);

        assertThat(readout.framesPerSecond()).isZero();
        assertThat(readout.model().text(Texts.in(Locale.ENGLISH))).isEqualTo("–");
        assertThat(readout.input().text(Texts.in(Locale.ENGLISH))).isEqualTo("–");
    }

    @Test
    void countsThePicturesOfTheLastSecond() {
        for (int i = 0; i < 90; i++) {
            hud.presented(snapshot(OptionalLong.empty()), MILLI, i * SECOND / 30);
        }

        assertThat(hud.readout(89 * SECOND / 30).framesPerSecond()).isEqualTo(30);
        assertThat(hud.readout(10 * SECOND).framesPerSecond()).isZero();
    }

    @Test
    void latencyRunsFromThePressToThePicture() {
        hud.presented(snapshot(OptionalLong.of(5 * MILLI)), MILLI, 30 * MILLI);
        hud.presented(snapshot(OptionalLong.empty()), MILLI, 63 * MILLI);

        assertThat(hud.readout(63 * MILLI).input().count()).isOne();
        assertThat(hud.readout(63 * MILLI).input().text(Texts.in(Locale.ENGLISH)))
                .isEqualTo("25 / 25 ms");
    }

    @Test
    void modelTimesAreToldAsMedianAndTail() {
        for (int i = 1; i <= 100; i++) {
            hud.presented(Snapshots.taking(folder, i * MILLI), 2 * MILLI, i * MILLI);
        }

        assertThat(hud.readout(0).model().text(Texts.in(Locale.ENGLISH))).isEqualTo("50 / 99 ms");
        assertThat(hud.readout(0).render().text(Texts.in(Locale.ENGLISH)))
                .isEqualTo("2.0 / 2.0 ms");
    }

    @Test
    void whatKeepsPlayBelowItsPaceIsNamed() {
        for (int i = 1; i <= 40; i++) {
            hud.presented(Snapshots.taking(folder, 100 * MILLI), MILLI, i * 100 * MILLI);
        }
        assertThat(hud.readout(4 * SECOND).limit()).isEqualTo(Limit.MODEL);

        Hud drawing = new Hud();
        for (int i = 1; i <= 40; i++) {
            drawing.presented(Snapshots.taking(folder, MILLI), 100 * MILLI, i * 100 * MILLI);
        }
        assertThat(drawing.readout(4 * SECOND).limit()).isEqualTo(Limit.DRAWING);
    }

    @Test
    void theWayToAnotherMachineIsToldApartFromTheModel() {
        for (int i = 1; i <= 40; i++) {
            hud.presented(
                    Snapshots.fetching(folder, 5 * MILLI, 90 * MILLI), MILLI, i * 100 * MILLI);
        }

        HudReadout readout = hud.readout(4 * SECOND);
        assertThat(readout.model().text(Texts.in(Locale.ENGLISH))).isEqualTo("5.0 / 5.0 ms");
        assertThat(readout.network().text(Texts.in(Locale.ENGLISH))).isEqualTo("90 / 90 ms");
        assertThat(readout.limit()).isEqualTo(Limit.NETWORK);
        hud.clear();
        assertThat(hud.readout(0).network().count()).isZero();
    }

    @Test
    void playAtItsPaceIsLimitedByNothing() {
        for (int i = 1; i <= 60; i++) {
            hud.presented(Snapshots.taking(folder, 5 * MILLI), MILLI, i * SECOND / 30);
        }

        assertThat(hud.readout(2 * SECOND).limit()).isEqualTo(Limit.NONE);
    }

    @Test
    void anotherPackStartsWithFreshFigures() {
        hud.presented(Snapshots.taking(folder, MILLI), MILLI, MILLI);
        hud.clear();

        assertThat(hud.readout(MILLI).model().text(Texts.in(Locale.ENGLISH))).isEqualTo("–");
    }

    private LiveSnapshot snapshot(OptionalLong pressNanos) {
        return Snapshots.answering(folder, pressNanos);
    }
}
