package dev.gedanken.renderer;

import static dev.gedanken.renderer.Pictures.plain;
import static dev.gedanken.renderer.Pictures.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReopeningRendererTest {
    private static final Picture SINGLE = Picture.of(new Layout.Single());
    private static final List<Tile> TILES = List.of(Tile.of(plain(2, 2, 0)));

    private final List<Mortal> opened = new ArrayList<>();

    @Test
    void drawsWithAnotherRendererWhenTheDeviceIsLost() {
        try (var renderer = new ReopeningRenderer(() -> open(opened.isEmpty() ? 1 : 9))) {
            renderer.render(SINGLE, TILES, target(2, 2));
            FrameTiming timing = renderer.render(SINGLE, TILES, target(2, 2));
            assertThat(timing.drawNanos()).isEqualTo(2);
        }
        assertThat(opened).hasSize(2).allMatch(mortal -> mortal.isClosed);
    }

    @Test
    void givesUpWhenTheOtherDeviceIsLostAtOnce() {
        try (var renderer = new ReopeningRenderer(() -> open(0))) {
            assertThatExceptionOfType(DeviceLostException.class)
                    .isThrownBy(() -> renderer.render(SINGLE, TILES, target(2, 2)));
        }
        assertThat(opened).hasSize(2);
    }

    private Mortal open(int pictures) {
        opened.add(new Mortal(pictures, opened.size() + 1));
        return opened.getLast();
    }

    /** Loses its device after some pictures. */
    private static final class Mortal implements FrameRenderer {
        private final int number;
        private int left;
        private boolean isClosed;

        Mortal(int pictures, int number) {
            this.left = pictures;
            this.number = number;
        }

        @Override
        public FrameTiming render(Picture picture, List<Tile> tiles, PixelTarget target) {
            if (left-- == 0) {
                throw new DeviceLostException("lost");
            }
            return new FrameTiming(0, number, 0);
        }

        @Override
        public RendererInfo info() {
            return new RendererInfo("mortal", "", "", "", RendererInfo.DeviceKind.PROCESSOR);
        }

        @Override
        public void close() {
            isClosed = true;
        }
    }
}
