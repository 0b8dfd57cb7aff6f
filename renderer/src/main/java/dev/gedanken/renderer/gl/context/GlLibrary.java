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
 * <p>LWJGL loads one such library a process, when its class {@code GL} is first touched; so every
 * route comes through here first.
 */
final class GlLibrary {

    private GlLibrary() {}

    /**
     * Loads EGL and lets OpenGL be reached through it.
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

    /** Returns whether OpenGL is reached through EGL here, loading it if it was not yet. */
    static boolean isLoadedThroughEgl() {
        try {
            loadThroughEgl();
            return true;
        } catch (ContextUnavailableException e) {
            return false;
        }
    }

    /** EGL on Windows and macOS, where a browser brings it, is for OpenGL ES only. */
    private static boolean offersEgl() {
        return Platform.get() == Platform.LINUX || Platform.get() == Platform.FREEBSD;
    }
}
