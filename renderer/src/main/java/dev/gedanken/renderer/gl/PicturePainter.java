package dev.gedanken.renderer.gl;

import static org.lwjgl.opengl.GL33C.glFinish;

import dev.gedanken.renderer.FrameTiming;
import dev.gedanken.renderer.Picture;
import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.Tile;
import java.util.List;

/**
 * Uploads the tiles, runs the passes over them, reads the picture back.
 *
 * <p>Waits for the device between the stages: the read-back waits for it anyway, and so each stage's
 * time is its own.
 */
final class PicturePainter implements AutoCloseable {
    private final Target target = new Target();
    private final TileTextures textures = new TileTextures();
    private final Passes passes = new Passes();

    /** Paints one picture; all arguments are known to fit each other. */
    FrameTiming paint(Picture picture, List<Tile> tiles, PixelTarget pixels) {
        target.resize(pixels.size());
        long start = System.nanoTime();
        textures.upload(tiles);
        long uploaded = System.nanoTime();
        draw(picture, tiles, pixels);
        glFinish();
        long drawn = System.nanoTime();
        target.readInto(pixels.bgra());
        long read = System.nanoTime();
        GlErrors.check("draw a picture of " + pixels.size());
        return new FrameTiming(uploaded - start, drawn - uploaded, read - drawn);
    }

    @Override
    public void close() {
        passes.close();
        textures.close();
        target.close();
    }

    private void draw(Picture picture, List<Tile> tiles, PixelTarget pixels) {
        target.clear(picture.backgroundArgb());
        List<PixelRectangle> rectangles = picture.layout().tiles(pixels.size());
        for (int i = 0; i < tiles.size(); i++) {
            Tile tile = tiles.get(i);
            PixelRectangle placement = picture.fit().place(tile.frame().size(), rectangles.get(i));
            if (!placement.isEmpty()) {
                drawTile(picture, tile, textures.of(i), placement);
            }
        }
    }

    private void drawTile(
            Picture picture, Tile tile, TileTexture texture, PixelRectangle placement) {
        passes.frame(picture.upscale()).draw(texture.frame(), placement);
        tile.heatMap().ifPresent(map -> passes.heatMap().draw(map, texture.heatMap(), placement));
    }
}
