package dev.gedanken.renderer.gl.context;

import dev.gedanken.renderer.Refusal;
import dev.gedanken.renderer.SystemLibraries;
import org.lwjgl.egl.EGL;
import org.lwjgl.opengl.GL;
import org.lwjgl.system.Configuration;
import org.lwjgl.system.Platform;

/**
 * Chooses the system library through which this process reaches OpenGL.
 *
 * <p>LWJGL loads one such library per process, when its class {@code GL} is first used, so every
 * route has to come through here first.
 */
final class GlLibrary {

    private GlLibrary() {}

    /**
     * Loads EGL and makes OpenGL available through it.
     *
     * @throws ContextUnavailableException if this machine has no EGL for OpenGL
     */
    static void loadThroughEgl() throws ContextUnavailableException {
        if (!offersEgl()) {
            throw new ContextUnavailableException(Refusal.of("renderer.egl.system"));
        }
        try {
            Configuration.OPENGL_CONTEXT_API.set("EGL");
            SystemLibraries.nameInFull(Configuration.EGL_LIBRARY_NAME, "libEGL.so.1");
            EGL.getCapabilities();
            GL.getFunctionProvider();
        } catch (LinkageError | RuntimeException e) {
            throw new ContextUnavailableException(Refusal.of("renderer.egl.library"), e);
        }
    }

    /** Returns whether OpenGL is reached through EGL here, loading it if necessary. */
    static boolean isLoadedThroughEgl() {
        try {
            loadThroughEgl();
            return true;
        } catch (ContextUnavailableException e) {
            return false;
        }
    }

    /** EGL on Windows and macOS, where it comes with a browser, is for OpenGL ES only. */
    private static boolean offersEgl() {
        return Platform.get() == Platform.LINUX || Platform.get() == Platform.FREEBSD;
    }
}
