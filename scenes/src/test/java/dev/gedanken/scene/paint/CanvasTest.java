package dev.gedanken.scene.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.world.Frame;
import org.junit.jupiter.api.Test;

class CanvasTest {

    @Test
    void aRectangleCoversPixelsByArea() {
        Canvas canvas = new Canvas(16, 16);
        canvas.rectangle(2.5, 3, 4, 4, 0xFFFFFF);
        Frame frame = canvas.toFrame();
        assertThat(frame.channel(1, 3, 0)).isZero();
        assertThat(frame.channel(2, 3, 0)).isEqualTo(128);
        assertThat(frame.channel(3, 3, 0)).isEqualTo(255);
        assertThat(frame.channel(4, 3, 0)).isZero();
        assertThat(frame.channel(3, 4, 0)).isZero();
    }

    @Test
    void aDiscHasTheAreaOfACircleAtAnySize() {
        for (int size : new int[] {16, 64, 256}) {
            Canvas canvas = new Canvas(size, 16);
            canvas.disc(7.3, 8.6, 3, 0xFFFFFF);
            double area = brightness(canvas.toFrame()) * 16 * 16 / ((double) size * size);
            assertThat(area).as("size %d", size).isCloseTo(Math.PI * 9, within(0.6));
        }
    }

    @Test
    void whatLiesOutsideIsCutOff() {
        Canvas canvas = new Canvas(16, 16);
        canvas.disc(-1, -1, 3, 0xFFFFFF);
        canvas.rectangle(14, 14, 40, 40, 0xFF0000);
        Frame frame = canvas.toFrame();
        assertThat(frame.channel(0, 0, 1)).isEqualTo(255);
        assertThat(frame.channel(15, 15, 0)).isEqualTo(255);
        assertThat(frame.channel(15, 15, 1)).isZero();
    }

    @Test
    void aTurnedPolygonHasItsAreaAndCentre() {
        Canvas canvas = new Canvas(64, 64);
        double[] box = {-8, -4, 8, -4, 8, 4, -8, 4};
        canvas.polygon(box, Pose.of(30.3, 33.7, 0.7), 0xFFFFFF, 1);
        assertThat(brightness(canvas.toFrame())).isCloseTo(16 * 8, within(3.0));
        assertThat(canvas.toFrame().channel(30, 33, 0)).isEqualTo(255);
    }

    @Test
    void aCapsuleIsABandWithRoundEnds() {
        Canvas canvas = new Canvas(64, 64);
        canvas.capsule(20, 20, 40, 30, 3, 0xFFFFFF, 1);
        double area = 6 * Math.sqrt(20 * 20 + 10 * 10) + Math.PI * 9;
        assertThat(brightness(canvas.toFrame())).isCloseTo(area, within(3.0));
    }

    @Test
    void opacityLetsWhatIsBelowShineThrough() {
        Canvas canvas = new Canvas(16, 16);
        canvas.disc(8, 8, 4, 0xFFFFFF, 0.5);
        assertThat(canvas.toFrame().channel(8, 8, 0)).isEqualTo(128);
    }

    @Test
    void objectsOwnThePixelsOfWhichTheyCoverHalf() {
        Canvas canvas = Canvas.withObjects(4, 4);
        canvas.fill(0);
        canvas.object(7);
        canvas.rectangle(0.4, 0, 2.4, 1, 0xFFFFFF);
        assertThat(canvas.objects()).startsWith(7, 7, 0, 0, 0);
        canvas.fill(0);
        assertThat(canvas.objects()).containsOnly(0);
    }

    @Test
    void turningTheHueKeepsGreysAndComesBackAfterAFullTurn() {
        assertThat(Colours.turned(0x808080, 90)).isEqualTo(0x808080);
        assertThat(Colours.turned(0xFF0000, 120)).isEqualTo(0x00FF00);
        assertThat(Colours.turned(0xFF0000, -120)).isEqualTo(0x0000FF);
        assertThat(Colours.turned(0x3EC6FF, 360)).isEqualTo(0x3EC6FF);
        assertThat(Colours.turned(0x3EC6FF, 0)).isEqualTo(0x3EC6FF);
    }

    private static double brightness(Frame frame) {
        double sum = 0;
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                sum += frame.channel(x, y, 0) / 255.0;
            }
        }
        return sum;
    }
}
