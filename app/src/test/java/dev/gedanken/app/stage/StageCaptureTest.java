package dev.gedanken.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.stage.StageLayout.Overlay;
import dev.gedanken.app.testing.Snapshots;
import dev.gedanken.renderer.FrameRenderer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageCaptureTest {
    private static final int WIDTH = 1000;
    private static final int GREY_40 = 0xFF282828;

    @TempDir private Path folder;

    private BufferedImage captured(Supplier<FrameRenderer> renderers) throws IOException {
        LiveSnapshot moment = Snapshots.after(folder, 2);
        StageCapture capture = new StageCapture(StageLook.DEFAULT.exporting(WIDTH), Overlay.NONE);
        return ImageIO.read(new ByteArrayInputStream(capture.png(moment, renderers)));
    }

    @Test
    void twoTilesStandBesideEachOtherInThePixelsThatWereAskedFor() throws IOException {
        BufferedImage image = captured(CpuFrameRenderer::new);

        assertThat(image.getWidth()).isEqualTo(WIDTH);
        assertThat(image.getHeight()).isEqualTo(492);
        assertThat(image.getRGB(200, 200)).isEqualTo(GREY_40);
        assertThat(image.getRGB(495, 200)).isEqualTo(0xFF000000);
    }

    @Test
    void whateverDrawsMakesTheSamePicture() throws IOException {
        BufferedImage plain = captured(CpuFrameRenderer::new);
        BufferedImage best = captured(() -> FrameRenderers.openOnce(notice -> {}));

        assertThat(best.getRGB(200, 200)).isEqualTo(plain.getRGB(200, 200));
        assertThat(best.getRGB(990, 480)).isEqualTo(plain.getRGB(990, 480));
    }
}
