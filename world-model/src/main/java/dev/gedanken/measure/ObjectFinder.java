package dev.gedanken.measure;

import dev.gedanken.scene.Scene;
import dev.gedanken.scene.TrackedObject;
import dev.gedanken.scene.paint.Blob;
import dev.gedanken.scene.paint.ColourSegmenter;
import dev.gedanken.world.Frame;
import java.util.List;

/**
 * Finds tracked objects by their colour in frames of any size. Sizes and positions are in the
 * scene's own units, px at 64×64.
 */
public final class ObjectFinder {
    private final ColourSegmenter segmenter = new ColourSegmenter();

    /**
     * Returns the patches of an object's colour that are large enough to be the object, largest
     * first.
     */
    public List<Blob> find(Frame frame, TrackedObject object) {
        return find(frame, object.rgb(), object.minPixels());
    }

    /**
     * Returns the patches of a colour, largest first.
     *
     * @param minPixels fewest pixels at 64×64
     */
    public List<Blob> find(Frame frame, int rgb, int minPixels) {
        double across = (double) Scene.DEFAULT_FRAME_SIZE / frame.width();
        double down = (double) Scene.DEFAULT_FRAME_SIZE / frame.height();
        int fewest = (int) Math.max(1, Math.round(minPixels / (across * down)));
        return segmenter.find(frame, rgb, fewest).stream()
                .map(blob ->
                        new Blob(blob.x() * across, blob.y() * down, blob.pixels(), blob.heading()))
                .toList();
    }
}
