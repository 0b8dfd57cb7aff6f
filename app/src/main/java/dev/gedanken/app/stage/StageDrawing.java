package dev.gedanken.app.stage;

import dev.gedanken.app.live.LiveSnapshot;
import dev.gedanken.app.live.StageTile;
import dev.gedanken.app.stage.StageLayout.Overlay;
import dev.gedanken.app.view.LatentPainter;
import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.plugin.LatentPicture;
import dev.gedanken.renderer.FrameRenderer;
import dev.gedanken.renderer.Layout;
import dev.gedanken.renderer.Picture;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be drawn, and the buffers for it; belongs to the render thread. */
final class StageDrawing {
    private static final Picture PICTURE = Picture.of(new Layout.Single());

    private final FramePixels pixels = new FramePixels();
    private final List<RingOfAnySize> rings = new ArrayList<>();
    private StageLayout layout = StageLayout.NONE;
    private @Nullable LiveSnapshot snapshot;
    private boolean isNew;

    /** Takes note of what is new. */
    void take(RenderJob job) {
        if (!job.isForStage()) {
            return;
        }
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
        List<Optional<DrawnPicture>> drawn = new ArrayList<>();
        for (int i = 0; i < moment.tiles().size(); i++) {
            drawn.add(paint(renderer, moment.tiles().get(i), i));
        }
        long nanos = System.nanoTime() - before;
        isNew = false;
        snapshot = moment.answered();
        return Optional.of(new StagePictures(moment, drawn, latents(moment), nanos));
    }

    private List<LatentPicture> latents(LiveSnapshot moment) {
        return layout.showsLatents()
                ? moment.views().stream().map(LatentPainter::paint).toList()
                : List.of();
    }

    private Optional<DrawnPicture> paint(FrameRenderer renderer, StageTile tile, int index) {
        int side = index < layout.sides().size() ? layout.sides().get(index) : 0;
        if (side < 1) {
            return Optional.empty();
        }
        while (rings.size() <= index) {
            rings.add(new RingOfAnySize());
        }
        Optional<DrawnPicture> free = rings.get(index).ofSize(side).acquire();
        free.ifPresent(picture ->
                renderer.render(
                        PICTURE,
                        List.of(pixels.tile(picture(tile), heat(tile))),
                        new PixelTarget(new PixelSize(side, side), picture.bgra())));
        return free;
    }

    private Frame picture(StageTile tile) {
        Frame truth = tile.truth().orElse(tile.frame());
        return switch (tile.kind()) {
            case DIFFERENCE -> FrameMix.difference(tile.frame(), truth);
            case WIPE -> FrameMix.wipe(tile.frame(), truth, layout.wipe());
            case SHOWN, TRUTH, BRANCH, ACTION, PREVIEW -> tile.frame();
        };
    }

    private Optional<ScalarGrid> heat(StageTile tile) {
        boolean isCompared =
                tile.kind() == StageTile.Kind.DIFFERENCE || tile.kind() == StageTile.Kind.WIPE;
        if (isCompared || layout.overlay() == Overlay.NONE) {
            return Optional.empty();
        }
        return layout.overlay() == Overlay.UNCERTAINTY
                ? tile.uncertainty()
                : tile.truth().map(truth -> FrameMix.error(tile.frame(), truth));
    }
}
