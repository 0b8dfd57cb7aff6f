package dev.gedanken.renderer.gl;

import dev.gedanken.renderer.FrameTiming;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.renderer.RendererLife;
import dev.gedanken.renderer.RendererUnavailableException;
import dev.gedanken.renderer.gl.context.ContextRoute;
import dev.gedanken.renderer.gl.context.ContextSearch;
import dev.gedanken.renderer.gl.context.OffscreenContext;
import dev.gedanken.renderer.space.Camera;
import dev.gedanken.renderer.space.Pick;
import dev.gedanken.renderer.space.SpaceRenderer;
import dev.gedanken.renderer.space.SpaceScene;
import dev.gedanken.renderer.space.SpaceStyle;
import java.util.OptionalInt;

/** Draws scenes in space with OpenGL. */
public final class OpenGlSpaceRenderer implements SpaceRenderer {
    private final RendererLife life = new RendererLife();
    private final OffscreenContext context;
    private final RendererInfo info;
    private final SpaceTarget target;
    private final SpacePainter painter;
    private final ReadBack readBack;

    private OpenGlSpaceRenderer(ContextSearch.Found found) {
        this.context = found.context();
        this.info = found.info();
        this.target = new SpaceTarget();
        this.painter = new SpacePainter();
        this.readBack = new ReadBack();
    }

    /**
     * Opens a renderer for the calling thread on the best device that can be reached.
     *
     * @throws RendererUnavailableException if there is none, naming what was tried
     */
    public static OpenGlSpaceRenderer open() {
        ContextSearch.Found found = new ContextSearch(ContextRoute.all()).open();
        try {
            return new OpenGlSpaceRenderer(found);
        } catch (RuntimeException e) {
            found.context().close();
            throw e;
        }
    }

    @Override
    public FrameTiming render(
            SpaceScene scene, Camera camera, SpaceStyle style, PixelTarget pixels) {
        makeUsable();
        long start = System.nanoTime();
        painter.hold(scene, style);
        long uploaded = System.nanoTime();
        target.begin(pixels.size(), style.backgroundRgb());
        painter.draw(target, camera, pixels.size());
        readBack.begin(pixels.size());
        readBack.await();
        long drawn = System.nanoTime();
        readBack.copyTo(pixels);
        long read = System.nanoTime();
        GlErrors.check("draw a scene of " + pixels.size());
        return new FrameTiming(uploaded - start, drawn - uploaded, read - drawn);
    }

    @Override
    public OptionalInt pick(int x, int y, int reachPixels) {
        makeUsable();
        PixelSize size = target.size();
        Pick pick = new Pick(x, y, reachPixels);
        return size == null ? OptionalInt.empty() : pick.in(size, target::identities);
    }

    @Override
    public RendererInfo info() {
        return info;
    }

    @Override
    public void close() {
        if (!life.end()) {
            return;
        }
        context.makeCurrent();
        readBack.close();
        painter.close();
        target.close();
        context.close();
    }

    private void makeUsable() {
        life.requireUsable();
        context.makeCurrent();
        context.requireAlive();
    }
}
