package dev.gedanken.renderer.gl;

import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.renderer.RendererLife;
import dev.gedanken.renderer.RendererUnavailableException;
import dev.gedanken.renderer.gl.context.ContextRoute;
import dev.gedanken.renderer.gl.context.ContextSearch;
import dev.gedanken.renderer.gl.context.OffscreenContext;
import dev.gedanken.renderer.plan.InFlight;
import dev.gedanken.renderer.plan.PendingPicture;
import dev.gedanken.renderer.plan.PlanRenderer;
import dev.gedanken.renderer.plan.RenderPlan;
import java.util.List;
import java.util.stream.Stream;

/** Draws with OpenGL into an offscreen target and reads that back. */
public final class OpenGlFrameRenderer implements PlanRenderer {
    private final RendererLife life = new RendererLife();
    private final OffscreenContext context;
    private final RendererInfo info;
    private final PlanPainter painter;
    private final InFlight<ReadBack> inFlight;

    private OpenGlFrameRenderer(ContextSearch.Found found) {
        this.context = found.context();
        this.info = found.info();
        this.painter = new PlanPainter();
        this.inFlight = new InFlight<>(Stream.generate(ReadBack::new).limit(IN_FLIGHT).toList());
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
    public PendingPicture submit(RenderPlan plan, PixelTarget target) {
        makeUsable();
        plan.requireFits(target);
        return inFlight.start(readBack -> start(plan, target, readBack));
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
        inFlight.slots().forEach(ReadBack::close);
        painter.close();
        context.close();
    }

    private GlPicture start(RenderPlan plan, PixelTarget target, ReadBack readBack) {
        long start = System.nanoTime();
        painter.upload(plan);
        long uploaded = System.nanoTime();
        painter.draw(plan);
        readBack.begin(plan.size());
        GlErrors.check("draw a picture of " + plan.size());
        return new GlPicture(this::makeUsable, readBack, target, uploaded - start, uploaded);
    }

    private void makeUsable() {
        life.requireUsable();
        context.makeCurrent();
        context.requireAlive();
    }
}
