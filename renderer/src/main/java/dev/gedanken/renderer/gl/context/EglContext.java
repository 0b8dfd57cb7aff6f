package dev.gedanken.renderer.gl.context;

import static org.lwjgl.egl.EGL10.EGL_NONE;
import static org.lwjgl.egl.EGL10.EGL_NO_CONTEXT;
import static org.lwjgl.egl.EGL10.EGL_NO_DISPLAY;
import static org.lwjgl.egl.EGL10.EGL_NO_SURFACE;
import static org.lwjgl.egl.EGL10.EGL_SURFACE_TYPE;
import static org.lwjgl.egl.EGL10.eglChooseConfig;
import static org.lwjgl.egl.EGL10.eglCreateContext;
import static org.lwjgl.egl.EGL10.eglDestroyContext;
import static org.lwjgl.egl.EGL10.eglGetError;
import static org.lwjgl.egl.EGL10.eglInitialize;
import static org.lwjgl.egl.EGL10.eglMakeCurrent;
import static org.lwjgl.egl.EGL12.EGL_RENDERABLE_TYPE;
import static org.lwjgl.egl.EGL12.eglBindAPI;
import static org.lwjgl.egl.EGL14.EGL_OPENGL_API;
import static org.lwjgl.egl.EGL14.EGL_OPENGL_BIT;
import static org.lwjgl.egl.EGL14.eglGetCurrentContext;
import static org.lwjgl.egl.EGL15.EGL_CONTEXT_MAJOR_VERSION;
import static org.lwjgl.egl.EGL15.EGL_CONTEXT_MINOR_VERSION;
import static org.lwjgl.egl.EGL15.EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT;
import static org.lwjgl.egl.EGL15.EGL_CONTEXT_OPENGL_PROFILE_MASK;
import static org.lwjgl.egl.EGL15.EGL_CONTEXT_OPENGL_RESET_NOTIFICATION_STRATEGY;
import static org.lwjgl.egl.EGL15.EGL_LOSE_CONTEXT_ON_RESET;
import static org.lwjgl.system.MemoryUtil.memFree;

import dev.gedanken.renderer.DeviceLostException;
import dev.gedanken.renderer.Refusal;
import java.nio.IntBuffer;
import org.lwjgl.PointerBuffer;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GLCapabilities;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;

/**
 * A context without a surface on an EGL display.
 *
 * <p>The display itself stays initialised until the process ends: EGL returns the same display to
 * every caller in the process, and terminating it would end their contexts, too.
 */
final class EglContext implements OffscreenContext {
    private static final String ROBUSTNESS = "EGL_EXT_create_context_robustness";

    private final long display;
    private final long handle;
    private final GLCapabilities capabilities;
    private final ResetStatus resetStatus;

    private EglContext(long display, long handle) throws ContextUnavailableException {
        this.display = display;
        this.handle = handle;
        bind();
        this.capabilities = createCapabilities();
        this.resetStatus = new ResetStatus(capabilities);
    }

    /** Opens a context on {@code display} and makes it current. */
    static EglContext open(long display) throws ContextUnavailableException {
        initialise(display);
        if (!eglBindAPI(EGL_OPENGL_API)) {
            throw refused("it offers OpenGL ES only");
        }
        long handle = create(display, chooseConfig(display));
        try {
            return new EglContext(display, handle);
        } catch (ContextUnavailableException | RuntimeException e) {
            eglDestroyContext(display, handle);
            throw e;
        }
    }

    @Override
    public void makeCurrent() {
        if (eglGetCurrentContext() != handle) {
            try {
                bind();
            } catch (ContextUnavailableException e) {
                throw new DeviceLostException(
                        "The OpenGL context was lost: " + e.getMessage() + ".", e);
            }
        }
        GL.setCapabilities(capabilities);
    }

    @Override
    public void requireAlive() {
        resetStatus.requireNone();
    }

    @Override
    public void close() {
        if (eglGetCurrentContext() == handle) {
            GL.setCapabilities(null);
            eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        }
        eglDestroyContext(display, handle);
        memFree(capabilities.getAddressBuffer());
    }

    /**
     * Looks the functions up into memory that is freed on close. By default, LWJGL leaves 20 KiB
     * for each context to the garbage collector, which may not run for a long time.
     */
    private static GLCapabilities createCapabilities() {
        return GL.createCapabilities(MemoryUtil::memCallocPointer);
    }

    private void bind() throws ContextUnavailableException {
        if (!eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, handle)) {
            throw refused("renderer.egl.current");
        }
    }

    private static void initialise(long display) throws ContextUnavailableException {
        if (display == EGL_NO_DISPLAY) {
            throw new ContextUnavailableException(Refusal.of("renderer.egl.display"));
        }
        try (MemoryStack stack = MemoryStack.stackPush()) {
            if (!eglInitialize(display, stack.mallocInt(1), stack.mallocInt(1))) {
                throw refused("renderer.egl.start");
            }
        }
        EglExtensions.of(display).require("EGL_KHR_surfaceless_context");
    }

    private static long chooseConfig(long display) throws ContextUnavailableException {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer wanted =
                    stack.ints(EGL_SURFACE_TYPE, 0, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE);
            PointerBuffer config = stack.mallocPointer(1);
            IntBuffer count = stack.mallocInt(1);
            if (!eglChooseConfig(display, wanted, config, count) || count.get(0) == 0) {
                throw refused("renderer.egl.configuration");
            }
            return config.get(0);
        }
    }

    private static long create(long display, long config) throws ContextUnavailableException {
        boolean tellsResets = offersRobustness(display);
        for (GlVersion version : GlVersion.wanted()) {
            long handle = create(display, config, version, tellsResets);
            if (handle != EGL_NO_CONTEXT) {
                return handle;
            }
        }
        throw refused("renderer.egl.old");
    }

    /** Whether a context can be asked to report a device reset. */
    private static boolean offersRobustness(long display) {
        return EglExtensions.of(display).names().contains(ROBUSTNESS);
    }

    private static long create(long display, long config, GlVersion version, boolean tellsResets) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer attributes =
                    stack.ints(
                            EGL_CONTEXT_MAJOR_VERSION,
                            version.major(),
                            EGL_CONTEXT_MINOR_VERSION,
                            version.minor(),
                            EGL_CONTEXT_OPENGL_PROFILE_MASK,
                            EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                            tellsResets ? EGL_CONTEXT_OPENGL_RESET_NOTIFICATION_STRATEGY : EGL_NONE,
                            EGL_LOSE_CONTEXT_ON_RESET,
                            EGL_NONE);
            return eglCreateContext(display, config, EGL_NO_CONTEXT, attributes);
        }
    }

    private static ContextUnavailableException refused(String key) {
        return new ContextUnavailableException(Refusal.of(key, Integer.toHexString(eglGetError())));
    }
}
