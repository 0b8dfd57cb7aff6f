package dev.gedanken.renderer.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.renderer.PixelSize;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CameraTest {
    private static final PixelSize WIDE = new PixelSize(400, 200);
    private static final Offset<Float> CLOSE = within(0.02f);
    private static final Position ORIGIN = new Position(0, 0, 0);
    private static final Camera LEVEL = new Camera(ORIGIN, 0, 0, 10);

    @Test
    void itsFocusIsInTheMiddleOfThePicture() {
        Camera.Seen seen = seen(new Camera(new Position(3, -2, 1), 0.7f, 0.3f, 5), 3, -2, 1);
        assertThat(seen.x()).isCloseTo(200, CLOSE);
        assertThat(seen.y()).isCloseTo(100, CLOSE);
        assertThat(seen.depth()).isCloseTo(5, CLOSE);
    }

    @Test
    void atYawZeroItLooksAlongYWithXToTheRightAndZUp() {
        assertThat(seen(LEVEL, 1, 0, 0).x()).isGreaterThan(200);
        assertThat(seen(LEVEL, 0, 0, 1).y()).isLessThan(100);
        assertThat(seen(LEVEL, 0, 1, 0).depth()).isCloseTo(11, CLOSE);
    }

    @Test
    void lookingDownShowsWhatIsFartherAwayHigherUp() {
        assertThat(seen(LEVEL.orbited(0, 0.5f), 0, 1, 0).y()).isLessThan(100);
    }

    @Test
    void panningMovesTheSceneWithTheHand() {
        Camera.Seen seen = seen(LEVEL.panned(0.25f, 0.1f), 0, 0, 0);
        assertThat(seen.x()).isCloseTo(250, CLOSE);
        assertThat(seen.y()).isCloseTo(120, CLOSE);
    }

    @Test
    void zoomingInMakesThingsLarger() {
        float before = seen(LEVEL, 1, 0, 0).x() - 200;
        float after = seen(LEVEL.zoomed(0.5f), 1, 0, 0).x() - 200;
        assertThat(after).isCloseTo(2 * before, CLOSE);
    }

    @Test
    void whatIsBehindItDoesNotShow() {
        assertThat(LEVEL.see(new Position(0, -11, 0), WIDE)).isEmpty();
    }

    @Test
    void neverTipsOverThePole() {
        assertThat(LEVEL.orbited(0, 100).pitchRadians()).isLessThan((float) Math.PI / 2);
    }

    @Test
    void onTheWayToAnotherItStartsHereAndEndsThere() {
        Camera there = new Camera(new Position(1, 2, 3), 1, 0.5f, 40);
        assertThat(LEVEL.towards(there, 0)).isEqualTo(LEVEL);
        Camera end = LEVEL.towards(there, 1);
        assertThat(end.focus()).isEqualTo(there.focus());
        assertThat(end.distance()).isCloseTo(40, CLOSE);
        assertThat(LEVEL.towards(there, 0.5f).distance()).isCloseTo(20, CLOSE);
    }

    @Test
    void turnsTheShortWayRound() {
        Camera from = new Camera(ORIGIN, (float) Math.toRadians(170), 0, 1);
        Camera to = new Camera(ORIGIN, (float) Math.toRadians(-170), 0, 1);
        assertThat(from.towards(to, 0.5f).yawRadians()).isCloseTo((float) Math.PI, within(0.001f));
    }

    @Property
    void afterFittingEveryCornerIsInThePicture(
            @ForAll @FloatRange(min = -3, max = 3) float yaw,
            @ForAll @FloatRange(min = -1.5f, max = 1.5f) float pitch,
            @ForAll @IntRange(min = 50, max = 500) int width,
            @ForAll @IntRange(min = 50, max = 500) int height) {
        var bounds = new Bounds(new Position(-1, 2, 0), new Position(5, 3, 9));
        var size = new PixelSize(width, height);
        Camera camera = new Camera(ORIGIN, yaw, pitch, 1).fit(bounds);
        for (float x : new float[] {-1, 5}) {
            for (float z : new float[] {0, 9}) {
                Camera.Seen seen = camera.see(new Position(x, 2, z), size).orElseThrow();
                assertThat(seen.x()).isBetween(0f, (float) width);
                assertThat(seen.y()).isBetween(0f, (float) height);
            }
        }
    }

    @Test
    void aDistanceOfZeroIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Camera(ORIGIN, 0, 0, 0))
                .withMessage("A camera's distance is above 0 and finite, not 0.0.");
    }

    private static Camera.Seen seen(Camera camera, float x, float y, float z) {
        return camera.see(new Position(x, y, z), WIDE).orElseThrow();
    }
}
