package dev.gedanken.renderer.space;

import static dev.gedanken.renderer.Pictures.bytes;
import static dev.gedanken.renderer.Pictures.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.gedanken.renderer.Backend;
import dev.gedanken.renderer.OpenSpace;
import dev.gedanken.renderer.PixelTarget;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class SpacePictureTest {
    private static final int RED = 0xFF0000;
    private static final int GREEN = 0x00FF00;
    private static final Camera CAMERA = new Camera(new Position(0, 0, 0), 0, 0, 10);
    private static final SpaceStyle STYLE = new SpaceStyle(20, 14, 0x101020, 0xFFFFFF);

    private final OpenSpace opened;
    private final SpaceRenderer renderer;
    private final PixelTarget target = target(200, 100);

    SpacePictureTest(Backend backend) {
        opened = backend.openSpace();
        renderer = opened.renderer();
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void aPointShowsInItsColourWhereTheCameraSeesIt() {
        renderer.render(cloud(0, 0, 0, RED), CAMERA, STYLE, target);
        int middle = pixel(100, 50);
        assertThat(middle >> 16 & 0xFF).isGreaterThan(200);
        assertThat(middle & 0xFFFF).isLessThan(0x3030);
        assertThat(pixel(5, 5)).isEqualTo(0xFF101020);
    }

    @Test
    void aPointHigherInSpaceShowsHigherInThePicture() {
        renderer.render(cloud(0, 0, 2, RED), CAMERA, STYLE, target);
        Camera.Seen seen = CAMERA.see(new Position(0, 0, 2), target.size()).orElseThrow();
        assertThat(seen.y()).isLessThan(50);
        assertThat(renderer.pick(Math.round(seen.x()), Math.round(seen.y()), 0)).hasValue(0);
        assertThat(renderer.pick(100, 70, 0)).isEmpty();
    }

    @Test
    void theNearerPointHidesTheFartherOne() {
        PointCloud both = PointCloud.of(new float[] {0, -1, 0, 0, 1, 0}, new int[] {RED, GREEN});
        renderer.render(SpaceScene.of(both), CAMERA, STYLE, target);
        assertThat(renderer.pick(100, 50, 0)).hasValue(0);
    }

    @Test
    void aPointIsPickedFromAFewPixelsAway() {
        renderer.render(cloud(0, 0, 0, RED), CAMERA, STYLE, target);
        assertThat(renderer.pick(115, 50, 3)).isEmpty();
        assertThat(renderer.pick(115, 50, 10)).hasValue(0);
        assertThat(renderer.pick(-50, -50, 10)).isEmpty();
    }

    @Test
    void nothingIsPickedBeforeAPictureWasDrawn() {
        assertThat(renderer.pick(0, 0, 5)).isEmpty();
    }

    @Test
    void aPathConnectsItsPoints() {
        PointCloud ends = PointCloud.of(new float[] {-2, 0, 0, 2, 0, 0}, new int[] {RED, RED});
        var path = new Trajectory(new int[] {0, 1}, GREEN, 4);
        renderer.render(SpaceScene.of(ends).withTrajectories(List.of(path)), CAMERA, STYLE, target);
        assertThat(pixel(100, 50) >> 8 & 0xFF).isGreaterThan(150);
        assertThat(renderer.pick(100, 50, 0)).isEmpty();
    }

    @Test
    void anotherSceneTakesThePlaceOfTheFirst() {
        renderer.render(cloud(0, 0, 0, RED), CAMERA, STYLE, target);
        renderer.render(cloud(0, 0, 0, GREEN), CAMERA, STYLE, target);
        assertThat(pixel(100, 50) >> 8 & 0xFF).isGreaterThan(200);
    }

    @Test
    void labelsAndAxesLeaveMarks() {
        SpaceScene bare = cloud(0, 0, 0, RED);
        renderer.render(bare, CAMERA, STYLE, target);
        byte[] before = bytes(target);
        renderer.render(
                bare.withLabels(
                        List.of(new SpaceScene.Label(new Position(2, 0, 1), "here", 0xFFFFFF))),
                CAMERA,
                STYLE,
                target);
        assertThat(bytes(target)).isNotEqualTo(before);
    }

    @Test
    void anEmptySceneIsJustBackground() {
        PointCloud nothing = PointCloud.of(new float[0], new int[0]);
        renderer.render(SpaceScene.of(nothing), CAMERA, STYLE, target);
        assertThat(pixel(100, 50)).isEqualTo(0xFF101020);
    }

    @Test
    void tooLongAReachIsRefused() {
        renderer.render(cloud(0, 0, 0, RED), CAMERA, STYLE, target);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> renderer.pick(0, 0, 65))
                .withMessage("A point is picked from 0 to 64 pixels away, not 65.");
    }

    @Test
    void anotherSizeIsDrawnAsIfItWereTheFirst() {
        SpaceScene scene = cloud(0, 0, 0, RED);
        renderer.render(scene, CAMERA, STYLE, target(31, 77));
        renderer.render(scene, CAMERA, STYLE, target(1, 1));
        renderer.render(scene, CAMERA, STYLE, target);
        assertThat(renderer.pick(100, 50, 0)).hasValue(0);
        assertThat(pixel(5, 5)).isEqualTo(0xFF101020);
    }

    @Test
    void aThreadThatDidNotOpenItIsRefused() {
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> CompletableFuture.runAsync(() -> renderer.pick(0, 0, 0)).join())
                .withCauseInstanceOf(WrongThreadException.class);
    }

    @Test
    void closesTwice() {
        renderer.close();
        renderer.close();
    }

    @Test
    void drawsNoMoreOnceClosed() {
        renderer.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> renderer.render(cloud(0, 0, 0, RED), CAMERA, STYLE, target))
                .withMessage("The renderer is closed.");
    }

    private static SpaceScene cloud(float x, float y, float z, int rgb) {
        return SpaceScene.of(PointCloud.of(new float[] {x, y, z}, new int[] {rgb}));
    }

    private int pixel(int x, int y) {
        return target.bgra().order(ByteOrder.LITTLE_ENDIAN).getInt(4 * (y * 200 + x));
    }
}
