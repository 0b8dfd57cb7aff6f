package dev.gedanken.renderer.gl.context;

import static org.lwjgl.egl.EGL14.EGL_DEFAULT_DISPLAY;
import static org.lwjgl.system.MemoryUtil.NULL;

import org.lwjgl.egl.EGL;
import org.lwjgl.system.JNI;

/** Mesa's platform without any display server or device; draws on the processor if necessary. */
final class EglSurfacelessRoute implements ContextRoute {
    /** From the extension EGL_MESA_platform_surfaceless, for which LWJGL has no class. */
    private static final int EGL_PLATFORM_SURFACELESS_MESA = 0x31DD;

    @Override
    public String name() {
        return "EGL surfaceless";
    }

    @Override
    public boolean mayReachAnotherCard() {
        return true;
    }

    @Override
    public OffscreenContext open() throws ContextUnavailableException {
        GlLibrary.loadThroughEgl();
        EglExtensions.ofClient().require("EGL_MESA_platform_surfaceless");
        // LWJGL's own method refuses the default display, which is the only one of this platform.
        long display =
                JNI.callPPP(
                        EGL_PLATFORM_SURFACELESS_MESA,
                        EGL_DEFAULT_DISPLAY,
                        NULL,
                        EGL.getCapabilities().eglGetPlatformDisplay);
        return EglContext.open(display);
    }
}
