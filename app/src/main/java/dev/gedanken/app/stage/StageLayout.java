package dev.gedanken.app.stage;

/**
 * What the window wants drawn.
 *
 * @param modelSide side of the model's picture in device pixels; 0 draws none
 * @param truthSide side of the true twin's picture in device pixels; 0 draws none
 * @param showsUncertainty whether the model's picture carries its uncertainty as a heat map
 * @param showsLatents whether the belief's latent views are painted
 */
public record StageLayout(
        int modelSide, int truthSide, boolean showsUncertainty, boolean showsLatents) {
    /** Nothing yet: the window has not been laid out. */
    public static final StageLayout NONE = new StageLayout(0, 0, false, false);
}
