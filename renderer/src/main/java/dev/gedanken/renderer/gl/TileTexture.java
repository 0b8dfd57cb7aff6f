package dev.gedanken.renderer.gl;

import dev.gedanken.renderer.Tile;

/** Owns what one tile shows, on the device. */
final class TileTexture implements AutoCloseable {
    private final Texture frame = new Texture(Texture.Format.RGBA8);
    private final Texture heatMap = new Texture(Texture.Format.R32F);

    void upload(Tile tile) {
        frame.upload(tile.frame());
        tile.heatMap().ifPresent(overlay -> heatMap.upload(overlay.map()));
    }

    Texture frame() {
        return frame;
    }

    Texture heatMap() {
        return heatMap;
    }

    @Override
    public void close() {
        frame.close();
        heatMap.close();
    }
}
