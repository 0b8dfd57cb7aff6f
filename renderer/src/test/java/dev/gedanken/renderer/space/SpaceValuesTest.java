package dev.gedanken.renderer.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gedanken.renderer.ColourMap;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.space.PlacedLabels.Placed;
import dev.gedanken.renderer.space.SpaceScene.Label;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpaceValuesTest {
    private static final Position ORIGIN = new Position(0, 0, 0);
    private static final PointCloud TWO =
            PointCloud.of(new float[] {0, 0, 0, 1, 2, 3}, new int[] {0xFF0000, 0x00FF00});

    @Test
    void valuesTakeTheColoursBetweenTheirBounds() {
        PointCloud cloud =
                PointCloud.byValue(new float[9], new float[] {-5, 0.5f, 7}, 0, 1, ColourMap.GREY);
        assertThat(cloud.colour(0)).isZero();
        assertThat(cloud.colour(1)).isEqualTo(0x808080);
        assertThat(cloud.colour(2)).isEqualTo(0xFFFFFF);
    }

    @Test
    void theBoxAroundPointsTouchesThem() {
        assertThat(TWO.bounds()).isEqualTo(new Bounds(ORIGIN, new Position(1, 2, 3)));
    }

    @Test
    void aCoordinateThatIsNoNumberIsNamed() {
        float[] positions = new float[6];
        positions[4] = Float.NaN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PointCloud.of(positions, new int[2]))
                .withMessage("The y coordinate of point 1 is NaN; all must be finite.");
    }

    @Test
    void coloursAreCounted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PointCloud.of(new float[5], new int[2]))
                .withMessage("2 colours need 6 coordinates, three a point, not 5.");
    }

    @Test
    void aPathStaysAmongThePoints() {
        var path = new Trajectory(new int[] {0, 2}, 0, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpaceScene.of(TWO).withTrajectories(List.of(path)))
                .withMessage("A trajectory goes through point 2, but there are 2 points.");
    }

    @Test
    void aPathOfThreePointsHasTwoPieces() {
        var path = new Trajectory(new int[] {0, 1, 0}, 0x123456, 2);
        SpaceScene scene = SpaceScene.of(TWO).withTrajectories(List.of(path));
        assertThat(Segments.of(scene, SpaceStyle.dark()).pieces())
                .hasSize(2)
                .first()
                .isEqualTo(new Segments.Piece(ORIGIN, new Position(1, 2, 3), 0x123456, 2));
    }

    @Test
    void aLabelThatWouldHideAnEarlierOneIsLeftOut() {
        SpaceScene scene =
                SpaceScene.of(TWO)
                        .withLabels(
                                List.of(
                                        new Label(ORIGIN, "first", 0),
                                        new Label(ORIGIN, "hidden", 0)));
        List<Placed> placed =
                PlacedLabels.of(
                        scene,
                        new Camera(ORIGIN, 0, 0, 10),
                        SpaceStyle.dark(),
                        new PixelSize(300, 200),
                        _ -> new PixelSize(40, 12));
        assertThat(placed).extracting(shown -> shown.label().text()).containsExactly("first");
    }

    @Test
    void wordsHaveInkInTheirColour() {
        var image = Words.draw("PC 1", 20, 0x00FF00);
        boolean hasInk = false;
        for (int i = 0; i < image.size().pixels(); i++) {
            hasInk |= image.rgba().getInt(4 * i) == 0x00FF00FF;
        }
        assertThat(hasInk).isTrue();
    }
}
