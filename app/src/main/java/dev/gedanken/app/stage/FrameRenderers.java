package dev.gedanken.app.stage;

import dev.gedanken.app.console.UserFolders;
import dev.gedanken.app.stage.RendererPreference.Library;
import dev.gedanken.renderer.FrameRenderer;
import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.renderer.ReopeningRenderer;
import dev.gedanken.renderer.gl.OpenGlFrameRenderer;
import dev.gedanken.renderer.vulkan.VulkanFrameRenderer;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the best frame renderer that this machine has. */
public final class FrameRenderers {
    private static final Logger LOG = LoggerFactory.getLogger(FrameRenderers.class);

    private FrameRenderers() {}

    /**
     * Opens the user's preferred renderer; otherwise OpenGL, Vulkan or the processor, in this
     * order.
     *
     * @param notices receives a sentence or two about why it had to fall back
     */
    public static FrameRenderer open(Consumer<Message> notices) {
        return open(preference(notices), notices);
    }

    /**
     * Opens the first renderer that works, and a new one if its device is lost.
     *
     * @param notices receives a sentence or two about why it had to fall back
     */
    public static FrameRenderer open(RendererPreference preference, Consumer<Message> notices) {
        return new ReopeningRenderer(() -> first(preference, notices));
    }

    /**
     * Opens the preferred or first working renderer for one picture, without a replacement if it
     * fails.
     *
     * @param notices receives a sentence or two about why it had to fall back
     */
    public static FrameRenderer openOnce(Consumer<Message> notices) {
        return first(preference(notices), notices);
    }

    /** Returns a short description of the renderer. */
    public static String describe(RendererInfo info) {
        return "%s · %s · %s".formatted(info.backend(), info.device(), info.route());
    }

    /** An invalid preference is reported and then ignored. */
    static RendererPreference preference(Consumer<Message> notices) {
        try {
            return RendererPreference.read(
                    System.getProperties(), UserFolders.ofThisUser().state());
        } catch (BadInputException e) {
            notices.accept(e.message());
        } catch (UncheckedIOException e) {
            LOG.warn("The preferred renderer cannot be read", e);
            notices.accept(Message.of("app.graphics.preference", RendererPreference.FILE));
        }
        return RendererPreference.none();
    }

    private static FrameRenderer first(RendererPreference preference, Consumer<Message> notices) {
        return new LibrarySearch<FrameRenderer>(
                        "app.graphics.instead.stage", library -> open(library, preference), notices)
                .first(preference.order());
    }

    private static FrameRenderer open(Library library, RendererPreference preference) {
        return switch (library) {
            case OPENGL -> OpenGlFrameRenderer.open();
            case VULKAN -> VulkanFrameRenderer.open(preference.vulkan());
            case PROCESSOR -> new CpuFrameRenderer();
        };
    }
}
