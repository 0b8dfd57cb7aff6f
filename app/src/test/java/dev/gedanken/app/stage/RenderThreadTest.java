package dev.gedanken.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.stage.StageLayout.Overlay;
import dev.gedanken.app.testing.Snapshots;
import dev.gedanken.plugin.LatentPicture;
import dev.gedanken.renderer.FrameRenderer;
import dev.gedanken.renderer.FrameTiming;
import dev.gedanken.renderer.Picture;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.renderer.Tile;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderThreadTest {
    private static final StageLayout LAYOUT =
            new StageLayout(List.of(32, 16), Overlay.NONE, StageLook.DEFAULT, true);

    @TempDir private Path folder;

    private final Semaphore ready = new Semaphore(0);
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final RenderThread render =
            new RenderThread(CpuFrameRenderer::new, listener(ready, failures));

    @AfterEach
    void close() {
        render.close();
    }

    @Test
    void drawsAMomentAtTheSizesOfTheLayout() throws InterruptedException {
        render.layOut(LAYOUT);
        render.draw(Snapshots.after(folder, 1));
        StagePictures pictures = next();

        assertThat(pictures.tile(0).orElseThrow().ring().width()).isEqualTo(32);
        assertThat(pictures.tile(1).orElseThrow().ring().width()).isEqualTo(16);
        assertThat(pictures.tile(0).orElseThrow().bgra().get(0)).isEqualTo((byte) 20);
    }

    @Test
    void anotherLayoutDrawsThePresentMomentAgainWithoutItsFigures() throws InterruptedException {
        render.layOut(LAYOUT);
        render.draw(Snapshots.answering(folder, OptionalLong.of(5)));
        assertThat(next().snapshot().pressNanos()).hasValue(5);

        render.layOut(
                new StageLayout(List.of(48, 0), Overlay.UNCERTAINTY, StageLook.DEFAULT, false));
        StagePictures again = taken();

        assertThat(again.tile(0).orElseThrow().ring().width()).isEqualTo(48);
        assertThat(again.tile(1)).isEmpty();
        assertThat(again.snapshot().pressNanos()).isEmpty();
    }

    @Test
    void latentViewsArePaintedWhereTheyAreShown() throws InterruptedException {
        render.layOut(LAYOUT);
        render.draw(Snapshots.after(folder, 1));

        assertThat(next().latents()).extracting(LatentPicture::name).containsExactly("Grey");
    }

    @Test
    void theProcessorTakesOverFromARendererThatFails() throws InterruptedException {
        try (RenderThread failing =
                new RenderThread(FailingRenderer::new, listener(ready, failures))) {
            failing.layOut(LAYOUT);
            failing.draw(Snapshots.answering(folder, OptionalLong.of(5)));
            failing.start();
            StagePictures pictures = taken(failing);

            assertThat(pictures.tile(0)).isPresent();
            assertThat(pictures.snapshot().pressNanos()).hasValue(5);
            assertThat(failures).singleElement().asString().contains("the processor draws");
        }
    }

    @Test
    void aMomentThatNobodySawHandsItsPressOnToTheNext() {
        RenderJob unseen = RenderJob.of(Snapshots.answering(folder, OptionalLong.of(5)));
        RenderJob newer = RenderJob.of(Snapshots.answering(folder, OptionalLong.of(9)));

        RenderJob merged = RenderJob.merge(unseen, newer);

        assertThat(merged.snapshot().map(LiveSnapshot::pressNanos)).contains(OptionalLong.of(5));
    }

    @Test
    void picturesThatNobodyTookGiveTheirSlotsBack() throws InterruptedException {
        render.layOut(LAYOUT);
        render.start();
        for (int i = 0; i < 3 * PictureRing.SLOTS; i++) {
            render.draw(Snapshots.after(folder, i));
            Thread.sleep(5);
        }
        ready.tryAcquire(20, TimeUnit.SECONDS);

        assertThat(taken().tile(0)).isPresent();
    }

    private StagePictures next() throws InterruptedException {
        render.start();
        return taken();
    }

    private StagePictures taken() throws InterruptedException {
        return taken(render);
    }

    private StagePictures taken(RenderThread from) throws InterruptedException {
        Optional<StagePictures> pictures = from.poll();
        while (pictures.isEmpty()) {
            assertThat(ready.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
            pictures = from.poll();
        }
        return pictures.get();
    }

    private static RenderListener listener(Semaphore ready, List<String> failures) {
        return new RenderListener() {
            @Override
            public void opened(RendererInfo info) {
                assertThat(info.backend()).isEqualTo("Java");
            }

            @Override
            public void drawn() {
                ready.release();
            }

            @Override
            public void failed(Message message) {
                failures.add(message.english());
            }
        };
    }

    /** Fails at its first picture, as when the graphics driver is reset. */
    private static final class FailingRenderer implements FrameRenderer {
        private final CpuFrameRenderer processor = new CpuFrameRenderer();

        @Override
        public FrameTiming render(Picture picture, List<Tile> tiles, PixelTarget target) {
            throw new IllegalStateException("the device is lost");
        }

        @Override
        public RendererInfo info() {
            return processor.info();
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
