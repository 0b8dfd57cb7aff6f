package dev.gedanken.app.stage;

import dev.gedanken.app.live.LiveSnapshot;
import dev.gedanken.app.view.LatentPicture;
import java.util.List;
import java.util.Optional;

/**
 * What the render thread drew of one moment.
 *
 * @param snapshot the moment
 * @param model the shown frame; empty if it was not to be drawn
 * @param truth the true twin's frame; empty if it was not to be drawn
 * @param latents what is inside the belief; empty if it was not to be painted
 * @param renderNanos how long drawing the frames took
 */
public record StagePictures(
        LiveSnapshot snapshot,
        Optional<DrawnPicture> model,
        Optional<DrawnPicture> truth,
        List<LatentPicture> latents,
        long renderNanos) {

    public StagePictures {
        latents = List.copyOf(latents);
    }

    /** Returns this, which replaces an older one that nobody saw, and gives the older's slots back. */
    StagePictures insteadOf(StagePictures unseen) {
        unseen.release();
        return new StagePictures(
                snapshot.answeringAlso(Optional.of(unseen.snapshot)),
                model,
                truth,
                latents,
                renderNanos);
    }

    private void release() {
        model.ifPresent(DrawnPicture::release);
        truth.ifPresent(DrawnPicture::release);
    }
}
