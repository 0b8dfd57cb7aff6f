package dev.gedanken.app.stage;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.StageTile;
import dev.gedanken.app.look.Compare;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.view.latent.LatentPainter;
import dev.gedanken.plugin.LatentPicture;
import dev.gedanken.renderer.FrameRenderer;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.PixelTarget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pending drawing and its buffers; belongs to the render thread. */
final class StageDrawing {
    private static final Duration TIMEOUT = Duration.ofMillis(250);
    private static final Duration DISPLAY_PERIOD = Duration.ofMillis(16);
    private static final long LATENTS_PERIOD_NANOS = 80_000_000L;

    private final TilePictures pictures = new TilePictures();
    private final Blend.Memory blends = new Blend.Memory();
    private final List<ResizableRing> rings = new ArrayList<>();
    private StageLayout layout = StageLayout.NONE;
    private @Nullable LiveSnapshot snapshot;
    private List<LatentPicture> latents = List.of();
    private long latentsNanos;
    private boolean isNew;

    /** Whether frames were being blended in the last picture, so that one more is due. */
    private boolean wasSmoothing;

    /** Records changes. */
    void take(RenderJob job) {
        if (!job.isForStage()) {
            return;
        }
        layout = job.layout().orElse(layout);
        snapshot = job.snapshot().orElse(snapshot);
        job.snapshot().ifPresent(moment -> blends.take(moment, System.nanoTime()));
        isNew = true;
    }

    /** Returns how long the picture may stay unchanged if nothing new comes. */
    Duration timeout() {
        return isSmoothing() ? DISPLAY_PERIOD : TIMEOUT;
    }

    private boolean isSmoothing() {
        return layout.look().isSmoothed() && blends.isMoving(System.nanoTime());
    }

    /** Returns whether the same moment looks different now. */
    private boolean isAnimated() {
        LiveSnapshot moment = snapshot;
        boolean blinks =
                layout.look().compare().way() == Compare.Way.BLINK
                        && moment != null
                        && moment.settings().stage() == StageMode.COMPARE;
        return blinks || wasSmoothing;
    }

    /** Draws the current moment; returns nothing if it is already drawn or there is none. */
    Optional<StagePictures> draw(FrameRenderer renderer) {
        LiveSnapshot moment = snapshot;
        if (moment == null || !(isNew || isAnimated())) {
            return Optional.empty();
        }
        long before = System.nanoTime();
        List<Optional<DrawnPicture>> drawn = new ArrayList<>();
        for (int i = 0; i < moment.tiles().size(); i++) {
            drawn.add(paint(renderer, moment.tiles().get(i), i));
        }
        long nanos = System.nanoTime() - before;
        isNew = false;
        wasSmoothing = isSmoothing();
        snapshot = moment.answered();
        return Optional.of(new StagePictures(moment, drawn, latents(moment), nanos));
    }

    /**
     * Returns the latent pictures. During play they are painted no more often than panels show
     * them, because the picture that answers a key waits for them.
     */
    private List<LatentPicture> latents(LiveSnapshot moment) {
        if (!layout.showsLatents()) {
            return List.of();
        }
        long now = System.nanoTime();
        boolean isSoon = now - latentsNanos < LATENTS_PERIOD_NANOS;
        if (!isSoon || !moment.isRunning() || latents.size() != moment.views().size()) {
            latentsNanos = now;
            latents = moment.views().stream().map(LatentPainter::paint).toList();
        }
        return latents;
    }

    private Optional<DrawnPicture> paint(FrameRenderer renderer, StageTile tile, int index) {
        int side = index < layout.sides().size() ? layout.sides().get(index) : 0;
        if (side < 1) {
            return Optional.empty();
        }
        while (rings.size() <= index) {
            rings.add(new ResizableRing());
        }
        Optional<DrawnPicture> free = rings.get(index).ofSize(side).acquire();
        long nanos = System.nanoTime();
        free.ifPresent(picture -> {
            Optional<Blend> blend =
                    layout.look().isSmoothed() ? blends.of(index, nanos) : Optional.empty();
            TilePictures.Composed composed =
                    pictures.of(tile, layout.look(), layout.overlay(), blend, nanos);
            renderer.render(
                    composed.picture(),
                    composed.tiles(),
                    new PixelTarget(new PixelSize(side, side), picture.bgra()));
        });
        return free;
    }
}
