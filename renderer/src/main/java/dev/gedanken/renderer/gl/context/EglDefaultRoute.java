package dev.gedanken.renderer.gl.context;

import static org.lwjgl.egl.EGL10.eglGetDisplay;
import static org.lwjgl.egl.EGL14.EGL_DEFAULT_DISPLAY;

/** The display that EGL finds automatically, such as that of X11 or Wayland. */
final class EglDefaultRoute implements ContextRoute {

    @Override
    public String name() {
        return "EGL default";
    }

    @Override
    public boolean mayReachAnotherCard() {
        return false;
    }

    @Override
    public OffscreenContext open() throws ContextUnavailableException {
        GlLibrary.loadThroughEgl();
        return EglContext.open(eglGetDisplay(EGL_DEFAULT_DISPLAY));
    }
}
