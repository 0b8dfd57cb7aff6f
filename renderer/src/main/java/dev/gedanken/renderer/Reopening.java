package dev.gedanken.renderer;

import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds a renderer, and opens a new one when the device of the first is lost.
 *
 * @param <R> the kind of renderer
 */
public final class Reopening<R extends Renderer> implements Renderer {
    private static final Logger LOG = LoggerFactory.getLogger(Reopening.class);

    private final Supplier<? extends R> open;
    private R current;

    /** Opens a renderer; {@code open} opens a new one whenever its device is lost. */
    public Reopening(Supplier<? extends R> open) {
        this.open = open;
        this.current = open.get();
    }

    /**
     * Runs a task with the renderer, and once more with a new one if its device is lost meanwhile.
     *
     * @throws DeviceLostException if the new one's device is also lost at once
     */
    public <T> T again(Function<? super R, T> work) {
        return orElse(work, work);
    }

    /**
     * Runs a task with the renderer; if its device is lost meanwhile, runs another task with a new
     * one.
     */
    public <T> T orElse(Function<? super R, T> work, Function<? super R, T> afterLoss) {
        try {
            return work.apply(current);
        } catch (DeviceLostException e) {
            LOG.warn("{} is lost, opening another renderer", info(), e);
            closeLost();
            current = open.get();
            return afterLoss.apply(current);
        }
    }

    @Override
    public RendererInfo info() {
        return current.info();
    }

    @Override
    public void close() {
        current.close();
    }

    private void closeLost() {
        try {
            current.close();
        } catch (RuntimeException e) {
            LOG.debug("A lost renderer does not close cleanly", e);
        }
    }
}
