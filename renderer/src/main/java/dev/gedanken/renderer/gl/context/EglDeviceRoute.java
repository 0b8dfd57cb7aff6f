package dev.gedanken.renderer.gl.context;

import static org.lwjgl.egl.EXTDeviceBase.eglQueryDevicesEXT;
import static org.lwjgl.egl.EXTPlatformBase.eglGetPlatformDisplayEXT;
import static org.lwjgl.egl.EXTPlatformDevice.EGL_PLATFORM_DEVICE_EXT;

import dev.gedanken.renderer.Refusal;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;

/** The first graphics device that works, addressed directly; how NVIDIA's driver works headless. */
final class EglDeviceRoute implements ContextRoute {
    private static final int MOST_DEVICES = 32;

    @Override
    public String name() {
        return "EGL device";
    }

    @Override
    public boolean mayReachAnotherCard() {
        return true;
    }

    @Override
    public OffscreenContext open() throws ContextUnavailableException {
        GlLibrary.loadThroughEgl();
        EglExtensions.ofClient().require("EGL_EXT_device_enumeration", "EGL_EXT_platform_device");
        var refusals = new ArrayList<Refusal>();
        for (long device : devices()) {
            try {
                return EglContext.open(displayOf(device));
            } catch (ContextUnavailableException e) {
                refusals.add(e.refusal());
            }
        }
        throw new ContextUnavailableException(
                refusals.stream()
                        .reduce((one, next) -> Refusal.of("renderer.and", one, next))
                        .orElse(Refusal.of("renderer.egl.devices")));
    }

    private static List<Long> devices() throws ContextUnavailableException {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            PointerBuffer devices = stack.mallocPointer(MOST_DEVICES);
            IntBuffer count = stack.mallocInt(1);
            if (!eglQueryDevicesEXT(devices, count)) {
                throw new ContextUnavailableException(Refusal.of("renderer.egl.list"));
            }
            var found = new ArrayList<Long>();
            for (int i = 0; i < count.get(0); i++) {
                found.add(devices.get(i));
            }
            return found;
        }
    }

    private static long displayOf(long device) {
        return eglGetPlatformDisplayEXT(EGL_PLATFORM_DEVICE_EXT, device, (int[]) null);
    }
}
