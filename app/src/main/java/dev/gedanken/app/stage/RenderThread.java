package dev.gedanken.app.stage;

import dev.gedanken.app.live.Mailbox;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.renderer.FrameRenderer;
import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.renderer.space.SpaceRenderer;
import dev.gedanken.world.Message;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that owns the graphics context: draws the latest moment at the latest size, and keeps
 * the newest pictures for the JavaFX thread.
 */
public final class RenderThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RenderThread.class);
    private static final long CLOSE_TIMEOUT_MILLIS = 5_000;

    private final Mailbox<RenderJob> jobs = new Mailbox<>(RenderJob::merge);
    private final Mailbox<StagePictures> pictures =
            new Mailbox<>((unseen, newer) -> newer.insteadOf(unseen));
    private final Supplier<FrameRenderer> renderers;
    private final Function<RendererInfo, SpaceRenderer> spaces;
    private final RenderListener listener;
    private final Thread thread;
    private volatile boolean isClosing;

    /**
     * Creates the thread; {@link #start} starts it.
     *
     * @param renderers opens the renderer, on this thread
     * @param listener receives this thread's events, on this thread
     */
    public RenderThread(Supplier<FrameRenderer> renderers, RenderListener listener) {
        this(
                renderers,
                stage ->
                        SpaceRenderers.open(
                                // Its problem was already reported when the stage was opened.
                                FrameRenderers.preference(_ -> {}), stage, listener::failed),
                listener);
    }

    /**
     * Creates the thread; {@link #start} starts it.
     *
     * @param renderers opens the renderer, on this thread
     * @param spaces opens the renderer for space, on this thread, when it is first needed; receives
     *     the stage's renderer
     * @param listener receives this thread's events, on this thread
     */
    public RenderThread(
            Supplier<FrameRenderer> renderers,
            Function<RendererInfo, SpaceRenderer> spaces,
            RenderListener listener) {
        this.renderers = renderers;
        this.spaces = spaces;
        this.listener = listener;
        this.thread = new Thread(this::run, "render");
        this.thread.setDaemon(true);
    }

    /** Opens the renderer and waits for work. */
    public void start() {
        thread.start();
    }

    /** Requests the drawing of a moment; a newer one replaces it if it is still waiting. */
    public void draw(LiveSnapshot snapshot) {
        jobs.put(RenderJob.of(snapshot));
    }

    /** Requests another layout; the current moment is drawn again. */
    public void layOut(StageLayout layout) {
        jobs.put(RenderJob.of(layout));
    }

    /** Requests a view of space; the listener receives the picture. */
    public void draw(SpaceView view) {
        jobs.put(RenderJob.of(view));
    }

    /**
     * Asks what is visible in the latest picture of space; the listener receives the answer if
     * there is one.
     */
    public void pick(SpacePick pick) {
        jobs.put(RenderJob.of(pick));
    }

    /** Returns the newest pictures if they have not been taken yet; the caller releases them. */
    public Optional<StagePictures> poll() {
        return Optional.ofNullable(pictures.poll());
    }

    private void run() {
        StageDrawing drawing = new StageDrawing();
        try (FrameRenderer renderer = renderers.get()) {
            drawWith(renderer, drawing);
        } catch (RuntimeException e) {
            LOG.error("The renderer failed", e);
            listener.failed(Message.of("app.graphics.failed"));
            drawWith(new CpuFrameRenderer(), drawing);
        }
    }

    private void drawWith(FrameRenderer renderer, StageDrawing drawing) {
        LOG.info("Drawing with {}", renderer.info());
        listener.opened(renderer.info());
        try (SpaceDrawing space =
                new SpaceDrawing(() -> spaces.apply(renderer.info()), listener::answered)) {
            while (!isClosing) {
                Optional<RenderJob> job = Optional.ofNullable(jobs.await(drawing.timeout()));
                job.ifPresent(drawing::take);
                drawing.draw(renderer).ifPresent(this::handOver);
                job.ifPresent(space::take);
                space.draw();
            }
        } catch (InterruptedException e) {
            LOG.debug("Interrupted: closing", e);
        }
    }

    private void handOver(StagePictures drawn) {
        if (pictures.put(drawn)) {
            listener.drawn();
        }
    }

    /** Stops after the picture in flight and waits for it. */
    @Override
    public void close() {
        isClosing = true;
        thread.interrupt();
        try {
            thread.join(CLOSE_TIMEOUT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
