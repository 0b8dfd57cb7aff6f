package dev.gedanken.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.LiveSnapshot;
import dev.gedanken.app.testing.Snapshots;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderThreadTest {
    private static final StageLayout LAYOUT = new StageLayout(32, 16, false);

    @TempDir private Path folder;

    private final Semaphore ready = new Semaphore(0);
    private final RenderThread render =
            new RenderThread(CpuFrameRenderer::new, info -> {}, ready::release);

    @AfterEach
    void close() {
        render.close();
    }

    @Test
    void drawsAMomentAtTheSizesOfTheLayout() throws InterruptedException {
        render.layOut(LAYOUT);
        render.draw(Snapshots.after(folder, 1));
        StagePictures pictures = next();

        assertThat(pictures.model().orElseThrow().ring().width()).isEqualTo(32);
        assertThat(pictures.truth().orElseThrow().ring().width()).isEqualTo(16);
        assertThat(pictures.model().orElseThrow().bgra().get(0)).isEqualTo((byte) 20);
    }

    @Test
    void anotherLayoutDrawsThePresentMomentAgainWithoutItsFigures() throws InterruptedException {
        render.layOut(LAYOUT);
        render.draw(Snapshots.answering(folder, OptionalLong.of(5)));
        assertThat(next().snapshot().pressNanos()).hasValue(5);

        render.layOut(new StageLayout(48, 0, true));
        StagePictures again = taken();

        assertThat(again.model().orElseThrow().ring().width()).isEqualTo(48);
        assertThat(again.truth()).isEmpty();
        assertThat(again.snapshot().pressNanos()).isEmpty();
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

        assertThat(taken().model()).isPresent();
    }

    private StagePictures next() throws InterruptedException {
        render.start();
        return taken();
    }

    private StagePictures taken() throws InterruptedException {
        StagePictures pictures = render.poll();
        while (pictures == null) {
            assertThat(ready.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
            pictures = render.poll();
        }
        return pictures;
    }
}
