package dev.gedanken.app.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.renderer.space.Bounds;
import dev.gedanken.renderer.space.Position;
import org.junit.jupiter.api.Test;

class SpaceLookTest {
    private static final Bounds BOX = new Bounds(new Position(-1, -1, -1), new Position(1, 1, 1));
    private static final long LATER = 10_000_000_000L;

    private final SpaceLook look = SpaceLook.at(BOX);

    @Test
    void draggingAcrossHalfThePictureTurnsAQuarter() {
        assertThat(look.orbited(0.5, 0, 0).camera().yawRadians() - look.camera().yawRadians())
                .isCloseTo((float) Math.PI / 2, within(1e-5f));
    }

    @Test
    void theWheelGoesNearerAndBack() {
        SpaceLook nearer = look.zoomed(40, 0);

        assertThat(nearer.camera().distance()).isLessThan(look.camera().distance());
        assertThat(nearer.zoomed(-40, 0).camera().distance())
                .isCloseTo(look.camera().distance(), within(1e-4f));
    }

    @Test
    void fittingTakesAMomentAndEndsWhereEverythingIsSeen() {
        SpaceLook away = look.panned(3, 0, 0).zoomed(400, 0).fitting(BOX, 0);

        assertThat(away.isMoving(1)).isTrue();
        assertThat(away.at(0).distance()).isLessThan(look.camera().distance());
        assertThat(away.isMoving(LATER)).isFalse();
        assertThat(away.at(LATER).distance()).isCloseTo(look.camera().distance(), within(1e-4f));
    }
}
