package dev.gedanken.renderer.gl;

import dev.gedanken.renderer.FrameRenderer;
import dev.gedanken.renderer.FrameTiming;
import dev.gedanken.renderer.Picture;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.renderer.RendererUnavailableException;
import dev.gedanken.renderer.Tile;
import dev.gedanken.renderer.gl.context.ContextRoute;
import dev.gedanken.renderer.gl.context.ContextSearch;
import dev.gedanken.renderer.gl.context.OffscreenContext;
import java.util.List;

/** Draws with OpenGL into an offscreen target and reads that back. */
public final class OpenGlFrameRenderer implements FrameRenderer {
    private final Thread owner = Thread.currentThread();
    private final OffscreenContext context;
    private final RendererInfo info;
    private final PicturePainter painter;
    private boolean open = true;

    private OpenGlFrameRenderer(ContextSearch.Found found) {
        this.context = found.context();
        this.info = found.info();
        this.painter = new PicturePainter();
    }

    /**
     * Opens a renderer for the calling thread on the best device that can be reached.
     *
     * @throws RendererUnavailableException if there is none, naming what was tried
     */
    public static OpenGlFrameRenderer open() {
        return open(ContextRoute.all());
    }

    /**
     * Opens a renderer for the calling thread through one of {@code routes}.
     *
     * @throws RendererUnavailableException if all are closed, naming each
     */
    public static OpenGlFrameRenderer open(List<ContextRoute> routes) {
        ContextSearch.Found found = new ContextSearch(routes).open();
        try {
            return new OpenGlFrameRenderer(found);
        } catch (RuntimeException e) {
            found.context().close();
            throw e;
        }
    }

    @Override
    public FrameTiming render(Picture picture, List<Tile> tiles, PixelTarget target) {
        requireOwner();
        if (!open) {
            throw new IllegalStateException("The renderer is closed.");
        }
        requireTileCount(picture, tiles);
        context.makeCurrent();
        return painter.paint(picture, tiles, target);
    }

    @Override
    public RendererInfo info() {
        return info;
    }

    @Override
    public void close() {
        requireOwner();
        if (!open) {
            return;
        }
        open = false;
        context.makeCurrent();
        painter.close();
        context.close();
    }

    private void requireOwner() {
        Thread caller = Thread.currentThread();
        if (!caller.equals(owner)) {
            throw new WrongThreadException(
                    "The renderer belongs to thread '%s' and was called on '%s'."
                            .formatted(owner.getName(), caller.getName()));
        }
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
