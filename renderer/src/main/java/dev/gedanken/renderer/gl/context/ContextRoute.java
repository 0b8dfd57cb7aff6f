package dev.gedanken.renderer.gl.context;

import java.util.List;

/** One way to an offscreen context. */
public interface ContextRoute {

    /** Returns the common name of this way. */
    String name();

    /**
     * Opens a context and makes it current.
     *
     * @throws ContextUnavailableException if this machine does not offer this way
     */
    OffscreenContext open() throws ContextUnavailableException;

    /**
     * Returns whether this way may reach a graphics card that the earlier ways do not, so that it
     * is worth a try even if one of them led to the processor.
     */
    boolean mayReachAnotherCard();

    /** Returns all ways, those with the fewest requirements first. */
    static List<ContextRoute> all() {
        return List.of(
                new EglSurfacelessRoute(),
                new EglDeviceRoute(),
                new EglDefaultRoute(),
                new GlfwHiddenWindowRoute());
    }
}
