package dev.gedanken.app.stage;

import dev.gedanken.renderer.FrameRenderer;
import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.renderer.RendererUnavailableException;
import dev.gedanken.renderer.gl.OpenGlFrameRenderer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the best frame renderer that this machine has. */
public final class FrameRenderers {
    private static final Logger LOG = LoggerFactory.getLogger(FrameRenderers.class);

    private static final String INSTEAD = " The processor draws the stage instead.";

    private FrameRenderers() {}

    /**
     * Opens OpenGL, else falls back to the processor.
     *
     * @param notices hears in one sentence why it had to fall back
     */
    public static FrameRenderer open(Consumer<String> notices) {
        try {
            return OpenGlFrameRenderer.open();
        } catch (RendererUnavailableException e) {
            LOG.warn("OpenGL is not available", e);
            notices.accept(e.getMessage() + INSTEAD);
        } catch (LinkageError e) {
            LOG.warn("OpenGL's native library cannot be loaded", e);
            notices.accept("OpenGL's native library cannot be loaded." + INSTEAD);
        }
        return new CpuFrameRenderer();
    }

    /** Returns what draws, in a few words. */
    public static String describe(RendererInfo info) {
        return "%s · %s · %s".formatted(info.backend(), info.device(), info.route());
    }
}
