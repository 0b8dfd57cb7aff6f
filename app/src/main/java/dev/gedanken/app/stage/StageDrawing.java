package dev.gedanken.app.stage;

import dev.gedanken.app.live.LiveSnapshot;
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

/** Draws moments with a renderer, at the size the window wants; belongs to the render thread. */
final class StageDrawing {
    private static final Picture PICTURE = Picture.of(new Layout.Single());

    private final FrameRenderer renderer;
    private final FramePixels pixels = new FramePixels();
    private final RingOfAnySize modelRing = new RingOfAnySize();
    private final RingOfAnySize truthRing = new RingOfAnySize();
    private StageLayout layout = StageLayout.NONE;
    private @Nullable LiveSnapshot snapshot;

    StageDrawing(FrameRenderer renderer) {
        this.renderer = renderer;
    }

    void take(RenderJob job) {
        layout = job.layout().orElse(layout);
        snapshot = job.snapshot().orElse(snapshot);
    }

    /** Returns the pictures of the present moment; empty until there is one. */
    Optional<StagePictures> draw() {
        LiveSnapshot moment = snapshot;
        if (moment == null) {
            return Optional.empty();
        }
        snapshot = moment.answered();
        long before = System.nanoTime();
        Optional<ScalarGrid> heat =
                layout.showsUncertainty() ? moment.uncertainty() : Optional.empty();
        Optional<DrawnPicture> model =
                paint(moment.state().shown(), heat, layout.modelSide(), modelRing);
        Optional<DrawnPicture> truth =
                paint(moment.state().truth(), Optional.empty(), layout.truthSide(), truthRing);
        return Optional.of(new StagePictures(moment, model, truth, System.nanoTime() - before));
    }

    private Optional<DrawnPicture> paint(
            Frame frame, Optional<ScalarGrid> heat, int side, RingOfAnySize rings) {
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
