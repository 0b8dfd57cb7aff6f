package dev.gedanken.renderer.gl.context;

import static org.lwjgl.glfw.GLFW.GLFW_CLIENT_API;
import static org.lwjgl.glfw.GLFW.GLFW_CONTEXT_CREATION_API;
import static org.lwjgl.glfw.GLFW.GLFW_CONTEXT_VERSION_MAJOR;
import static org.lwjgl.glfw.GLFW.GLFW_CONTEXT_VERSION_MINOR;
import static org.lwjgl.glfw.GLFW.GLFW_EGL_CONTEXT_API;
import static org.lwjgl.glfw.GLFW.GLFW_FALSE;
import static org.lwjgl.glfw.GLFW.GLFW_NATIVE_CONTEXT_API;
import static org.lwjgl.glfw.GLFW.GLFW_OPENGL_API;
import static org.lwjgl.glfw.GLFW.GLFW_OPENGL_CORE_PROFILE;
import static org.lwjgl.glfw.GLFW.GLFW_OPENGL_FORWARD_COMPAT;
import static org.lwjgl.glfw.GLFW.GLFW_OPENGL_PROFILE;
import static org.lwjgl.glfw.GLFW.GLFW_TRUE;
import static org.lwjgl.glfw.GLFW.GLFW_VISIBLE;
import static org.lwjgl.glfw.GLFW.glfwCreateWindow;
import static org.lwjgl.glfw.GLFW.glfwDefaultWindowHints;
import static org.lwjgl.glfw.GLFW.glfwInit;
import static org.lwjgl.glfw.GLFW.glfwWindowHint;
import static org.lwjgl.system.MemoryUtil.NULL;

import dev.gedanken.renderer.Refusal;

/** A window that is never shown, for machines without EGL; needs a display server. */
final class GlfwHiddenWindowRoute implements ContextRoute {

    @Override
    public String name() {
        return "GLFW hidden window";
    }

    @Override
    public boolean mayReachAnotherCard() {
        return false;
    }

    @Override
    public OffscreenContext open() throws ContextUnavailableException {
        boolean throughEgl = GlLibrary.isLoadedThroughEgl();
        initialise();
        for (GlVersion version : GlVersion.wanted()) {
            hint(version, throughEgl);
            long window = glfwCreateWindow(1, 1, "Gedanken renderer", NULL, NULL);
            if (window != NULL) {
                return new GlfwContext(window);
            }
        }
        throw new ContextUnavailableException(Refusal.of("renderer.glfw.window"));
    }

    /**
     * Starts GLFW, which stays active until the process ends, because other code may be using it.
     */
    private static void initialise() throws ContextUnavailableException {
        try {
            if (!glfwInit()) {
                throw new ContextUnavailableException(Refusal.of("renderer.glfw.display"));
            }
        } catch (LinkageError e) {
            throw new ContextUnavailableException(Refusal.of("renderer.glfw.library"), e);
        }
    }

    private static void hint(GlVersion version, boolean throughEgl) {
        glfwDefaultWindowHints();
        glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
        glfwWindowHint(GLFW_CLIENT_API, GLFW_OPENGL_API);
        glfwWindowHint(
                GLFW_CONTEXT_CREATION_API,
                throughEgl ? GLFW_EGL_CONTEXT_API : GLFW_NATIVE_CONTEXT_API);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, version.major());
        glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, version.minor());
        glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
        glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    }
}
