package dev.gedanken.renderer.space;

import static dev.gedanken.renderer.Pictures.bytes;
import static dev.gedanken.renderer.Pictures.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.renderer.Backend;
import dev.gedanken.renderer.OpenSpace;
import dev.gedanken.renderer.PixelDifference;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.PixelTarget;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares OpenGL's scenes in space with Vulkan's.
 *
 * <p>Pixels agree to 2/255, except a few where two points are equally far away, within the rounding
 * error of depths: OpenGL counts depth from −1 to 1 and Vulkan from 0, so that the last bit
 * differs, and with it which of the two is in front.
 */
class SpaceBackendsAgreeTest {
    private static final double TOLERATED_SHARE = 5e-4;
    private static final SpaceScene TREE = BranchFan.of(7, 60, 40);

    @ParameterizedTest
    @CsvSource({"480, 270, 0, 1", "333, 401, 1.1, 1", "480, 270, 0.4, 0.3", "480, 270, 2, 4"})
    void bothDrawTheSamePictureAndPickTheSamePoints(
            int width, int height, float turned, float zoom) {
        Camera camera = Camera.fitting(TREE.points().bounds()).orbited(turned, 0.1f).zoomed(zoom);
        PixelTarget one = target(width, height);
        PixelTarget other = target(width, height);
        try (OpenSpace openGl = Backend.OPENGL.openSpace();
                OpenSpace vulkan = Backend.VULKAN.openSpace()) {
            openGl.renderer().render(TREE, camera, SpaceStyle.dark(), one);
            vulkan.renderer().render(TREE, camera, SpaceStyle.dark(), other);
            assertAlike(bytes(one), bytes(other));
            assertSamePicks(one.size(), openGl.renderer(), vulkan.renderer());
        }
    }

    @Test
    void bothPickTheSamePointsWhereNoneAreEquallyFar() {
        SpaceScene stairs = stairs(2_000);
        Camera camera = new Camera(stairs.points().bounds().centre(), 0, 0, 6);
        PixelTarget target = target(300, 200);
        try (OpenSpace openGl = Backend.OPENGL.openSpace();
                OpenSpace vulkan = Backend.VULKAN.openSpace()) {
            openGl.renderer().render(stairs, camera, SpaceStyle.dark(), target);
            vulkan.renderer().render(stairs, camera, SpaceStyle.dark(), target);
            for (int y = 0; y < 200; y += 3) {
                for (int x = 0; x < 300; x += 3) {
                    assertThat(vulkan.renderer().pick(x, y, 1))
                            .as("at %d, %d", x, y)
                            .isEqualTo(openGl.renderer().pick(x, y, 1));
                }
            }
        }
    }

    /** Returns points all over the picture, each a step farther away than the one before. */
    private static SpaceScene stairs(int count) {
        Random random = new Random(3);
        float[] positions = new float[3 * count];
        int[] colours = new int[count];
        for (int i = 0; i < count; i++) {
            positions[3 * i] = 4 * random.nextFloat();
            positions[3 * i + 1] = 2f * i / count;
            positions[3 * i + 2] = 3 * random.nextFloat();
            colours[i] = random.nextInt(1 << 24);
        }
        return SpaceScene.of(PointCloud.of(positions, colours));
    }

    private static void assertAlike(byte[] one, byte[] other) {
        long apart =
                IntStream.range(0, one.length)
                        .filter(i -> Math.abs((one[i] & 0xFF) - (other[i] & 0xFF)) > 2)
                        .count();
        assertThat((double) apart / one.length).isLessThan(TOLERATED_SHARE);
        assertThat(PixelDifference.between(one, other).mean()).isLessThan(0.01);
    }

    private static void assertSamePicks(PixelSize size, SpaceRenderer one, SpaceRenderer other) {
        int found = 0;
        int unequal = 0;
        for (int y = 0; y < size.height(); y += 5) {
            for (int x = 0; x < size.width(); x += 5) {
                var picked = one.pick(x, y, 2);
                found += picked.isPresent() ? 1 : 0;
                unequal += other.pick(x, y, 2).equals(picked) ? 0 : 1;
            }
        }
        assertThat(unequal).isLessThan(Math.max(2, found / 100));
    }
}
