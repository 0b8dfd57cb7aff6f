package dev.gedanken.renderer.gl.context;

import static org.lwjgl.glfw.GLFW.glfwDestroyWindow;
import static org.lwjgl.glfw.GLFW.glfwGetCurrentContext;
import static org.lwjgl.glfw.GLFW.glfwMakeContextCurrent;
import static org.lwjgl.system.MemoryUtil.NULL;

import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GLCapabilities;

/** The context of a hidden GLFW window, which it owns. */
final class GlfwContext implements OffscreenContext {
    private final long window;
    private final GLCapabilities capabilities;
    private final ResetStatus resetStatus;

    GlfwContext(long window) {
        this.window = window;
        glfwMakeContextCurrent(window);
        this.capabilities = GL.createCapabilities();
        this.resetStatus = new ResetStatus(capabilities);
    }

    @Override
    public void makeCurrent() {
        if (glfwGetCurrentContext() != window) {
            glfwMakeContextCurrent(window);
        }
        GL.setCapabilities(capabilities);
    }

    @Override
    public void requireAlive() {
        resetStatus.requireNone();
    }

    @Override
    public void close() {
        if (glfwGetCurrentContext() == window) {
            GL.setCapabilities(null);
            glfwMakeContextCurrent(NULL);
        }
        glfwDestroyWindow(window);
    }
}
