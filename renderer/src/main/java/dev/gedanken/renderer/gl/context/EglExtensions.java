package dev.gedanken.renderer.gl.context;

import static org.lwjgl.egl.EGL10.EGL_EXTENSIONS;
import static org.lwjgl.egl.EGL10.EGL_NO_DISPLAY;
import static org.lwjgl.egl.EGL10.eglQueryString;

import dev.gedanken.renderer.Refusal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of the extensions that EGL offers.
 *
 * <p>LWJGL 3.4.3 does not read client extensions, which belong to no display, so its own flags for
 * them are always false.
 *
 * @param names such as "EGL_EXT_device_base"
 */
record EglExtensions(Set<String> names) {

    EglExtensions {
        names = Set.copyOf(names);
    }

    /** Returns the client extensions, which belong to no display; none if EGL is older than 1.5. */
    static EglExtensions ofClient() {
        return of(EGL_NO_DISPLAY);
    }

    /** Returns the extensions of an initialised display. */
    static EglExtensions of(long display) {
        String names = eglQueryString(display, EGL_EXTENSIONS);
        return new EglExtensions(
                names == null ? Set.of() : new HashSet<>(Arrays.asList(names.split(" "))));
    }

    /**
     * Passes if all of {@code required} are available.
     *
     * @throws ContextUnavailableException naming the first that is not
     */
    void require(String... required) throws ContextUnavailableException {
        for (String name : required) {
            if (!names.contains(name)) {
                throw new ContextUnavailableException(Refusal.of("renderer.egl.lacks", name));
            }
        }
    }
}
