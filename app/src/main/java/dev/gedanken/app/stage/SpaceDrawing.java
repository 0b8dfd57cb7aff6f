package dev.gedanken.app.stage;

import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.RendererUnavailableException;
import dev.gedanken.renderer.space.SpaceRenderer;
import dev.gedanken.world.Message;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws views of space when they are first needed; belongs to the render thread. */
final class SpaceDrawing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SpaceDrawing.class);

    private final Supplier<SpaceRenderer> renderers;
    private final Consumer<SpaceResult> answers;
    private PictureRing ring = new PictureRing(1, 1);
    private Optional<SpaceView> wanted = Optional.empty();
    private Optional<SpaceView> drawn = Optional.empty();
    private Optional<SpacePick> pick = Optional.empty();
    private @Nullable SpaceRenderer renderer;
    private boolean hasFailed;

    SpaceDrawing(Supplier<SpaceRenderer> renderers, Consumer<SpaceResult> answers) {
        this.renderers = renderers;
        this.answers = answers;
    }

    /** Records changes. */
    void take(RenderJob job) {
        wanted = job.space().or(() -> wanted);
        pick = job.pick().or(() -> pick);
    }

    /** Draws a pending view and answers a pending pick. */
    void draw() {
        if (hasFailed || (wanted.isEmpty() && pick.isEmpty())) {
            return;
        }
        try {
            SpaceRenderer open = open();
            wanted.ifPresent(view -> draw(open, view));
            pick.ifPresent(asked -> pick(open, asked));
        } catch (RendererUnavailableException e) {
            fail(RendererMessages.of(e.refusal()), e);
        } catch (RuntimeException e) {
            fail(Message.of("app.space.graphics"), e);
        } catch (LinkageError e) {
            fail(Message.of("app.space.library"), e);
        }
    }

    private SpaceRenderer open() {
        SpaceRenderer open = renderer == null ? renderers.get() : renderer;
        renderer = open;
        return open;
    }

    /** If the reader holds all slots, the view stays pending. */
    private void draw(SpaceRenderer open, SpaceView view) {
        if (!ring.hasSize(view.size().width(), view.size().height())) {
            ring = new PictureRing(view.size().width(), view.size().height());
        }
        ring.acquire()
                .ifPresent(picture -> {
                    open.render(
                            view.beliefs().scene(),
                            view.camera(),
                            view.style(),
                            new PixelTarget(view.size(), picture.bgra()));
                    drawn = wanted;
                    wanted = Optional.empty();
                    answers.accept(new SpaceResult.Drawn(picture));
                });
    }

    private void pick(SpaceRenderer open, SpacePick asked) {
        pick = Optional.empty();
        drawn.ifPresent(view ->
                open.pick(asked.x(), asked.y(), asked.reachPixels())
                        .ifPresent(point ->
                                view.beliefs()
                                        .node(point)
                                        .ifPresent(node ->
                                                answers.accept(new SpaceResult.Picked(node)))));
    }

    private void fail(Message message, Throwable problem) {
        LOG.warn("Latent space cannot be drawn", problem);
        hasFailed = true;
        answers.accept(new SpaceResult.Unavailable(message));
    }

    @Override
    public void close() {
        if (renderer != null) {
            renderer.close();
        }
        renderer = null;
    }
}
