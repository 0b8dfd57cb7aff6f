package dev.gedanken.renderer;

/**
 * Colours that are laid over a frame as flat rectangles, such as the masks of slots, each in a hue
 * of its own.
 *
 * @param grid the colours, stretched to the frame's size; transparent where the frame should be
 *     visible
 * @param opacity by which the colours' own is multiplied, from 0 to 1
 */
public record ColourLayer(ColourGrid grid, float opacity) {

    public ColourLayer {
        Ranges.requireShare("The opacity of a colour layer", opacity);
    }
}
