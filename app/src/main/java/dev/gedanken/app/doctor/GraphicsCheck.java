package dev.gedanken.app.doctor;

import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.renderer.RendererInfo.DeviceKind;
import dev.gedanken.renderer.RendererUnavailableException;
import dev.gedanken.renderer.gl.OpenGlFrameRenderer;
import dev.gedanken.renderer.vulkan.VulkanDeviceInfo;
import dev.gedanken.renderer.vulkan.VulkanDevices;
import java.util.List;
import java.util.stream.Collectors;

/** Tries what the stage could be drawn with. */
final class GraphicsCheck {
    private static final long MEGABYTE = 1L << 20;

    private GraphicsCheck() {}

    /** Opens OpenGL and says what it draws with. */
    static Finding openGl() {
        try (OpenGlFrameRenderer renderer = OpenGlFrameRenderer.open()) {
            RendererInfo info = renderer.info();
            String detail =
                    "%s, %s, by %s, driver %s"
                            .formatted(info.backend(), info.device(), info.route(), info.driver());
            return info.kind() == DeviceKind.GRAPHICS_CARD
                    ? Finding.good("OpenGL", detail)
                    : Finding.limited("OpenGL", detail + "; the processor draws, not a card");
        } catch (RendererUnavailableException | LinkageError e) {
            return Finding.limited(
                    "OpenGL", "%s The stage is drawn without it.".formatted(Doctor.firstLine(e)));
        }
    }

    /** Lists Vulkan's devices, their drivers and limits. */
    static Finding vulkan() {
        try {
            List<VulkanDeviceInfo> devices = VulkanDevices.list();
            if (devices.isEmpty()) {
                return Finding.limited("Vulkan", "no device speaks Vulkan 1.2");
            }
            String detail =
                    devices.stream().map(GraphicsCheck::describe).collect(Collectors.joining("; "));
            return devices.getFirst().kind() == VulkanDeviceInfo.Kind.PROCESSOR
                    ? Finding.limited("Vulkan", detail + "; the processor draws, not a card")
                    : Finding.good("Vulkan", detail);
        } catch (RendererUnavailableException | IllegalStateException | LinkageError e) {
            return Finding.limited(
                    "Vulkan", "%s The stage is drawn without it.".formatted(Doctor.firstLine(e)));
        }
    }

    private static String describe(VulkanDeviceInfo device) {
        return "%s, Vulkan %s, driver %s, images up to %d pixels a side, %d MB"
                .formatted(
                        device.name(),
                        device.version(),
                        device.driver(),
                        device.largestImage(),
                        device.memoryBytes() / MEGABYTE);
    }
}
