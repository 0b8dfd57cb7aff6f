package dev.gedanken.app.stage;

import dev.gedanken.app.look.StageLook;
import java.util.List;

/**
 * The window's request to the render thread.
 *
 * @param sides side of each tile's picture in device pixels, in the order of the stage's tiles; 0
 *     draws none
 * @param overlay the overlay of the pictures
 * @param look the appearance of pictures, and how two are compared
 * @param showsLatents whether the belief's latent views are painted
 */
public record StageLayout(
        List<Integer> sides, Overlay overlay, StageLook look, boolean showsLatents) {
    /** Nothing yet: the window has not been laid out. */
    public static final StageLayout NONE =
            new StageLayout(List.of(), Overlay.NONE, StageLook.DEFAULT, false);

    public StageLayout {
        sides = List.copyOf(sides);
    }

    /** The overlays. */
    public enum Overlay {
        /** Nothing. */
        NONE,
        /** The model's uncertainty. */
        UNCERTAINTY,
        /** The error of the dream. */
        ERROR
    }
}
