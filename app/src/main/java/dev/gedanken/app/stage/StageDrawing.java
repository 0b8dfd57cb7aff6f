package dev.gedanken.app.stage;

import dev.gedanken.app.live.LiveSnapshot;
import dev.gedanken.app.view.LatentPainter;
import dev.gedanken.app.view.LatentPicture;
import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.renderer.FrameRenderer;
import dev.gedanken.renderer.Layout;
import dev.gedanken.renderer.Picture;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.world.Frame;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be drawn, and the buffers for it; belongs to the render thread. */
final class StageDrawing {
    private static final Picture PICTURE = Picture.of(new Layout.Single());

    private final FramePixels pixels = new FramePixels();
    private final RingOfAnySize modelRing = new RingOfAnySize();
    private final RingOfAnySize truthRing = new RingOfAnySize();
    private StageLayout layout = StageLayout.NONE;
    private @Nullable LiveSnapshot snapshot;
    private boolean isNew;

    /** Takes note of what is new. */
    void take(RenderJob job) {
        layout = job.layout().orElse(layout);
        snapshot = job.snapshot().orElse(snapshot);
        isNew = true;
    }

    /** Draws the present moment; returns nothing if it is drawn already or there is none. */
    Optional<StagePictures> draw(FrameRenderer renderer) {
        LiveSnapshot moment = snapshot;
        if (!isNew || moment == null) {
            return Optional.empty();
        }
        long before = System.nanoTime();
        Optional<DrawnPicture> model = model(renderer, moment);
        Optional<DrawnPicture> truth =
                paint(
                        renderer,
                        moment.state().truth(),
                        Optional.empty(),
                        layout.truthSide(),
                        truthRing);
        long nanos = System.nanoTime() - before;
        isNew = false;
        snapshot = moment.answered();
        return Optional.of(new StagePictures(moment, model, truth, latents(moment), nanos));
    }

    private Optional<DrawnPicture> model(FrameRenderer renderer, LiveSnapshot moment) {
        Optional<ScalarGrid> heat =
                layout.showsUncertainty() ? moment.uncertainty() : Optional.empty();
        return paint(renderer, moment.state().shown(), heat, layout.modelSide(), modelRing);
    }

    private List<LatentPicture> latents(LiveSnapshot moment) {
        return layout.showsLatents()
                ? moment.views().stream().map(LatentPainter::paint).toList()
                : List.of();
    }

    private Optional<DrawnPicture> paint(
            FrameRenderer renderer,
            Frame frame,
            Optional<ScalarGrid> heat,
            int side,
            RingOfAnySize rings) {
        if (side < 1) {
            return Optional.empty();
        }
        Optional<DrawnPicture> free = rings.ofSize(side).acquire();
        free.ifPresent(picture ->
                renderer.render(
                        PICTURE,
                        List.of(pixels.tile(frame, heat)),
                        new PixelTarget(new PixelSize(side, side), picture.bgra())));
        return free;
    }
}
