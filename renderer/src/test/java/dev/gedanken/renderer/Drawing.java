package dev.gedanken.renderer;

import static dev.gedanken.renderer.Pictures.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.renderer.reference.ReferencePicture;
import java.util.List;

/**
 * Draws with a renderer and compares with plain Java.
 *
 * @param renderer the renderer under test
 */
record Drawing(FrameRenderer renderer) {
    private static final int LARGEST_DIFFERENCE = 2;
    private static final double LARGEST_MEAN_DIFFERENCE = 0.25;

    /** Draws a picture and passes if plain Java draws the same, except for rounding. */
    void matchesReference(Picture picture, List<Tile> tiles, PixelTarget target) {
        renderer.render(picture, tiles, target);
        byte[] expected = ReferencePicture.draw(picture, tiles, target.size());
        PixelDifference difference = PixelDifference.between(bytes(target), expected);
        assertThat(difference.largest()).isLessThanOrEqualTo(LARGEST_DIFFERENCE);
        assertThat(difference.mean()).isLessThan(LARGEST_MEAN_DIFFERENCE);
    }
}
