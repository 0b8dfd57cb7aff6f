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
