package dev.gedanken.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.world.Frame;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FramePictureTest {
    private static final int RGB = 0xFFFFFF;

    @Test
    void enlargesFramesCrisplyBesideEachOther() throws IOException {
        Frame red = Frame.of(1, 1, new byte[] {(byte) 255, 0, 0});
        Frame green = Frame.of(1, 1, new byte[] {0, (byte) 255, 0});

        byte[] png = FramePicture.png(List.of(red, green), 4);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(image.getWidth()).isEqualTo(4 + 8 + 4);
        assertThat(image.getHeight()).isEqualTo(4);
        assertThat(image.getRGB(3, 3) & RGB).isEqualTo(0xFF0000);
        assertThat(image.getRGB(12, 0) & RGB).isEqualTo(0x00FF00);
    }
}
