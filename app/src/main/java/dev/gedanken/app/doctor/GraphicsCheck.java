package dev.gedanken.app.doctor;

import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.renderer.RendererInfo.DeviceKind;
import dev.gedanken.renderer.RendererUnavailableException;
import dev.gedanken.renderer.gl.OpenGlFrameRenderer;
import dev.gedanken.renderer.vulkan.VulkanDeviceInfo;
import dev.gedanken.renderer.vulkan.VulkanDevices;
import dev.gedanken.world.Message;
import java.util.List;

/** Checks which renderers could draw the stage. */
final class GraphicsCheck {
    private static final long MEGABYTE = 1L << 20;

    private static final Message OPENGL = Message.verbatim("OpenGL");
    private static final Message VULKAN = Message.verbatim("Vulkan");

    private GraphicsCheck() {}

    /** Opens OpenGL and reports what draws. */
    static Finding openGl() {
        try (OpenGlFrameRenderer renderer = OpenGlFrameRenderer.open()) {
            RendererInfo info = renderer.info();
            Message detail =
                    Message.of(
                            "app.doctor.opengl",
                            info.backend(),
                            info.device(),
                            info.route(),
                            info.driver());
            return info.kind() == DeviceKind.GRAPHICS_CARD
                    ? Finding.good(OPENGL, detail)
                    : Finding.limited(OPENGL, byProcessor(detail));
        } catch (RendererUnavailableException | LinkageError e) {
            return Finding.limited(OPENGL, Message.of("app.doctor.without", Doctor.firstLine(e)));
        }
    }

    /** Lists Vulkan's devices, their drivers and limits. */
    static Finding vulkan() {
        try {
            List<VulkanDeviceInfo> devices = VulkanDevices.list();
            if (devices.isEmpty()) {
                return Finding.limited(VULKAN, Message.of("app.doctor.vulkan.none"));
            }
            Message detail =
                    devices.stream()
                            .map(GraphicsCheck::describe)
                            .reduce((one, next) -> Message.of("app.doctor.and", one, next))
                            .orElseThrow();
            return devices.getFirst().kind() == VulkanDeviceInfo.Kind.PROCESSOR
                    ? Finding.limited(VULKAN, byProcessor(detail))
                    : Finding.good(VULKAN, detail);
        } catch (RendererUnavailableException | IllegalStateException | LinkageError e) {
            return Finding.limited(VULKAN, Message.of("app.doctor.without", Doctor.firstLine(e)));
        }
    }

    private static Finding without(Message what, Message why) {
        return Finding.limited(what, Message.of("app.doctor.without", why));
    }

    private static Message byProcessor(Message detail) {
        return Message.of("app.doctor.processor", detail);
    }

    private static Message describe(VulkanDeviceInfo device) {
        return Message.of(
                "app.doctor.vulkan",
                device.name(),
                device.version(),
                device.driver(),
                device.largestImage(),
                device.memoryBytes() / MEGABYTE);
    }
}
