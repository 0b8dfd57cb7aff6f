package dev.gedanken.renderer.gl.context;

import static org.lwjgl.opengl.GL33C.GL_RENDERER;
import static org.lwjgl.opengl.GL33C.GL_VENDOR;
import static org.lwjgl.opengl.GL33C.GL_VERSION;
import static org.lwjgl.opengl.GL33C.glGetString;

import dev.gedanken.renderer.Refusal;
import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.renderer.RendererInfo.DeviceKind;
import dev.gedanken.renderer.RendererUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries routes in order and keeps the first context with a graphics card, or else the first
 * context.
 *
 * <p>The first route may lead to the processor on a machine whose graphics card is only reached by
 * a later route, such as NVIDIA's driver installed alongside Mesa.
 */
public final class ContextSearch {
    private static final Logger LOG = LoggerFactory.getLogger(ContextSearch.class);
    private static final List<String> PROCESSOR_DEVICES =
            List.of("llvmpipe", "softpipe", "swrast", "software rasterizer", "swiftshader");

    private final List<ContextRoute> routes;
    private final Function<ContextRoute, RendererInfo> describe;
    private final List<Refusal> refusals = new ArrayList<>();

    /** Prepares a search through {@code routes}. */
    public ContextSearch(List<ContextRoute> routes) {
        this(routes, ContextSearch::describeCurrent);
    }

    /** Prepares a search that uses {@code describe} to describe the context of a route. */
    ContextSearch(List<ContextRoute> routes, Function<ContextRoute, RendererInfo> describe) {
        this.routes = List.copyOf(routes);
        this.describe = describe;
    }

    /**
     * A context, current on the calling thread, and its description.
     *
     * @param context to be closed by the caller
     * @param info describes what draws for it
     */
    public record Found(OffscreenContext context, RendererInfo info) {}

    /**
     * Opens the best context.
     *
     * @throws RendererUnavailableException if no route is open, naming each
     */
    public Found open() {
        Found best = null;
        for (ContextRoute route : routes) {
            if (isWorthTrying(route, best)) {
                best = better(best, tryOpen(route));
            }
        }
        if (best == null) {
            throw new RendererUnavailableException(
                    Refusal.of(
                            "renderer.opengl.none",
                            refusals.stream()
                                    .reduce((one, next) -> Refusal.of("renderer.and", one, next))
                                    .orElse(Refusal.of("renderer.opengl.routes"))));
        }
        best.context().makeCurrent();
        LOG.debug("{}; refused: {}", best.info(), refusals);
        return best;
    }

    private static boolean isWorthTrying(ContextRoute route, @Nullable Found best) {
        return best == null
                || (best.info().kind() == DeviceKind.PROCESSOR && route.mayReachAnotherCard());
    }

    private @Nullable Found tryOpen(ContextRoute route) {
        try {
            return new Found(route.open(), describe.apply(route));
        } catch (ContextUnavailableException e) {
            LOG.debug("{} is closed", route.name(), e);
            refusals.add(Refusal.of("renderer.route", route.name(), e.refusal()));
            return null;
        }
    }

    /** Keeps {@code first} unless only {@code second} has a graphics card; closes the other one. */
    private static @Nullable Found better(@Nullable Found first, @Nullable Found second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        boolean takeSecond = second.info().kind() == DeviceKind.GRAPHICS_CARD;
        (takeSecond ? first : second).context().close();
        return takeSecond ? second : first;
    }

    private static RendererInfo describeCurrent(ContextRoute route) {
        String device = read(GL_RENDERER);
        String version = read(GL_VERSION);
        return new RendererInfo(
                "OpenGL " + version.split(" ", 2)[0],
                route.name(),
                device,
                read(GL_VENDOR) + ", " + version,
                isProcessor(device) ? DeviceKind.PROCESSOR : DeviceKind.GRAPHICS_CARD);
    }

    private static boolean isProcessor(String device) {
        String name = device.toLowerCase(Locale.ROOT);
        return PROCESSOR_DEVICES.stream().anyMatch(name::contains);
    }

    private static String read(int name) {
        return Objects.requireNonNullElse(glGetString(name), "unknown");
    }
}
