package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.Picture;
import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.Tile;
import java.util.List;

/** Turns the description of a picture into the steps that draw it. */
public final class Planner {

    private Planner() {}

    /**
     * Plans a whole picture.
     *
     * @param tiles as many as the picture's layout has, in reading order
     * @throws IllegalArgumentException if the tiles do not fit the layout
     */
    public static RenderPlan plan(Picture picture, List<Tile> tiles, PixelSize size) {
        return part(picture, tiles, size, PixelRectangle.covering(size));
    }

    /**
     * Plans a part of a picture, which is drawn exactly as in the whole picture.
     *
     * @param tiles as many as the picture's layout has, in reading order
     * @param whole the size of the whole picture
     * @param part the part to draw, not empty
     * @throws IllegalArgumentException if the tiles do not fit the layout
     */
    public static RenderPlan part(
            Picture picture, List<Tile> tiles, PixelSize whole, PixelRectangle part) {
        requireTileCount(picture, tiles);
        var builder = new PlanBuilder();
        List<Step> steps = new LayoutSteps(builder, picture, tiles, whole, part).all();
        PixelSize size = new PixelSize(part.width(), part.height());
        return builder.build(size, picture.backgroundArgb(), steps);
    }

    private static void requireTileCount(Picture picture, List<Tile> tiles) {
        int needed = picture.layout().tileCount();
        if (tiles.size() != needed) {
            throw new IllegalArgumentException(
                    "The picture's layout has %d tiles, but %d were given."
                            .formatted(needed, tiles.size()));
        }
    }
}
