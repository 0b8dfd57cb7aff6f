package dev.gedanken.app.stage;

import dev.gedanken.app.look.StageLook;
import java.util.List;

/**
 * What the window wants drawn.
 *
 * @param sides side of each tile's picture in device pixels, in the order of the stage's tiles; 0 draws
 *     none
 * @param overlay what lies over the pictures
 * @param look how pictures look, and how two are compared
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

    /** What lies over the pictures. */
    public enum Overlay {
        /** Nothing. */
        NONE,
        /** How unsure the model is. */
        UNCERTAINTY,
        /** How far the dream is from the truth. */
        ERROR
    }
}
