package dev.gedanken.renderer.gl;

import dev.gedanken.renderer.Tile;
import java.util.ArrayList;
import java.util.List;

/** Owns the textures of as many tiles as the last picture had. */
final class TileTextures implements AutoCloseable {
    private final List<TileTexture> textures = new ArrayList<>();

    void upload(List<Tile> tiles) {
        while (textures.size() > tiles.size()) {
            textures.removeLast().close();
        }
        while (textures.size() < tiles.size()) {
            textures.add(new TileTexture());
        }
        for (int i = 0; i < tiles.size(); i++) {
            textures.get(i).upload(tiles.get(i));
        }
    }

    TileTexture of(int tile) {
        return textures.get(tile);
    }

    @Override
    public void close() {
        textures.forEach(TileTexture::close);
        textures.clear();
    }
}
