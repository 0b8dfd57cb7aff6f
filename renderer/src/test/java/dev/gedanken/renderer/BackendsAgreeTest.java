package dev.gedanken.renderer;

import static dev.gedanken.renderer.Pictures.bytes;
import static dev.gedanken.renderer.Pictures.labels;
import static dev.gedanken.renderer.Pictures.map;
import static dev.gedanken.renderer.Pictures.noise;
import static dev.gedanken.renderer.Pictures.target;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares OpenGL's pictures with Vulkan's. */
class BackendsAgreeTest {
    private static final Tile FIRST =
            Tile.of(noise(24, 16, 1))
                    .under(HeatMap.of(map(6, 4, 1), ColourMap.TURBO).with(HeatMap.Cells.SMOOTH))
                    .under(Outlines.of(labels(6, 4, 2, 1)));
    private static final Tile SECOND =
            Tile.of(noise(24, 16, 2)).blendedFrom(noise(24, 16, 3), 0.4f);

    @ParameterizedTest
    @EnumSource
    void bothDrawTheSamePicture(Upscale upscale) {
        try (OpenBackend openGl = Backend.OPENGL.open();
                OpenBackend vulkan = Backend.VULKAN.open()) {
            layouts()
                    .map(layout -> Picture.of(layout).with(upscale))
                    .forEach(picture -> assertAlike(picture, openGl, vulkan));
        }
    }

    private static Stream<Layout> layouts() {
        return Stream.of(
                new Layout.SideBySide(2, 3),
                Comparison.Wipe.at(0.4f),
                new Comparison.OnionSkin(0.5f),
                new Comparison.Difference(Comparison.Sign.ABSOLUTE, 1));
    }

    private static void assertAlike(Picture picture, OpenBackend openGl, OpenBackend vulkan) {
        PixelTarget one = target(203, 131);
        PixelTarget other = target(203, 131);
        openGl.renderer().render(picture, List.of(FIRST, SECOND), one);
        vulkan.renderer().render(picture, List.of(FIRST, SECOND), other);
        assertThat(PixelDifference.between(bytes(one), bytes(other)).largest())
                .as("%s", picture)
                .isLessThanOrEqualTo(2);
    }
}
