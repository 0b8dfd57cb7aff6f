package dev.gedanken.app.stage;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.plugin.LatentPicture;
import java.util.List;
import java.util.Optional;

/**
 * The render thread's pictures of one moment.
 *
 * @param snapshot the moment
 * @param tiles the picture of each tile of the stage; empty if not requested
 * @param latents the latent pictures; empty if not requested
 * @param renderNanos how long drawing the frames took
 */
public record StagePictures(
        LiveSnapshot snapshot,
        List<Optional<DrawnPicture>> tiles,
        List<LatentPicture> latents,
        long renderNanos) {

    public StagePictures {
        tiles = List.copyOf(tiles);
        latents = List.copyOf(latents);
    }

    /** Returns the picture of a tile; empty if it was not drawn. */
    public Optional<DrawnPicture> tile(int index) {
        return index < tiles.size() ? tiles.get(index) : Optional.empty();
    }

    /**
     * Returns this, replacing an older one that was never shown, and releases the older one's
     * slots.
     */
    StagePictures insteadOf(StagePictures unseen) {
        unseen.release();
        return new StagePictures(
                snapshot.answeringAlso(Optional.of(unseen.snapshot)), tiles, latents, renderNanos);
    }

    private void release() {
        tiles.forEach(tile -> tile.ifPresent(DrawnPicture::release));
    }
}
