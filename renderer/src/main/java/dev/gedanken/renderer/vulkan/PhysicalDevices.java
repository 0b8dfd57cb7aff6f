package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryStack.stackPush;
import static org.lwjgl.vulkan.VK12.VK_API_VERSION_1_2;
import static org.lwjgl.vulkan.VK12.VK_API_VERSION_MAJOR;
import static org.lwjgl.vulkan.VK12.VK_API_VERSION_MINOR;
import static org.lwjgl.vulkan.VK12.VK_API_VERSION_PATCH;
import static org.lwjgl.vulkan.VK12.VK_MEMORY_HEAP_DEVICE_LOCAL_BIT;
import static org.lwjgl.vulkan.VK12.VK_PHYSICAL_DEVICE_TYPE_CPU;
import static org.lwjgl.vulkan.VK12.VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU;
import static org.lwjgl.vulkan.VK12.VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU;
import static org.lwjgl.vulkan.VK12.VK_PHYSICAL_DEVICE_TYPE_VIRTUAL_GPU;
import static org.lwjgl.vulkan.VK12.vkEnumeratePhysicalDevices;
import static org.lwjgl.vulkan.VK12.vkGetPhysicalDeviceMemoryProperties;
import static org.lwjgl.vulkan.VK12.vkGetPhysicalDeviceProperties;
import static org.lwjgl.vulkan.VK12.vkGetPhysicalDeviceProperties2;

import dev.gedanken.renderer.Refusal;
import dev.gedanken.renderer.RendererUnavailableException;
import dev.gedanken.renderer.vulkan.VulkanDeviceInfo.Kind;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.vulkan.VkInstance;
import org.lwjgl.vulkan.VkPhysicalDevice;
import org.lwjgl.vulkan.VkPhysicalDeviceDriverProperties;
import org.lwjgl.vulkan.VkPhysicalDeviceIDProperties;
import org.lwjgl.vulkan.VkPhysicalDeviceMemoryProperties;
import org.lwjgl.vulkan.VkPhysicalDeviceProperties;
import org.lwjgl.vulkan.VkPhysicalDeviceProperties2;

/** Lists the devices that support Vulkan 1.2, and picks one. */
final class PhysicalDevices {

    private PhysicalDevices() {}

    /**
     * A device and its description.
     *
     * @param handle valid as long as the instance
     * @param info for people
     */
    record Known(VkPhysicalDevice handle, VulkanDeviceInfo info) {}

    /** Returns all devices that can be used, the best first. */
    static List<Known> of(VkInstance instance) {
        try (MemoryStack stack = stackPush()) {
            IntBuffer count = stack.mallocInt(1);
            Results.check(vkEnumeratePhysicalDevices(instance, count, null), "list devices");
            PointerBuffer handles = stack.mallocPointer(count.get(0));
            Results.check(vkEnumeratePhysicalDevices(instance, count, handles), "list devices");
            List<Known> known = new ArrayList<>();
            for (int i = 0; i < count.get(0); i++) {
                describe(new VkPhysicalDevice(handles.get(i), instance)).ifPresent(known::add);
            }
            known.sort(Comparator.comparing(device -> device.info().kind()));
            return List.copyOf(known);
        }
    }

    /**
     * Returns the requested device, or the best one.
     *
     * @throws RendererUnavailableException if there is none, or not the requested one
     */
    static Known pick(List<Known> devices, Optional<String> wanted) {
        return devices.stream()
                .filter(device -> wanted.map(device.info()::isMeantBy).orElse(true))
                .findFirst()
                .orElseThrow(() -> refusal(devices, wanted));
    }

    private static RendererUnavailableException refusal(
            List<Known> devices, Optional<String> wanted) {
        String names =
                devices.stream()
                        .map(device -> device.info().name())
                        .collect(Collectors.joining(", "));
        return new RendererUnavailableException(
                wanted.isPresent() && !devices.isEmpty()
                        ? Refusal.of("renderer.vulkan.device", wanted.get(), names)
                        : Refusal.of("renderer.vulkan.devices"));
    }

    private static Optional<Known> describe(VkPhysicalDevice handle) {
        try (MemoryStack stack = stackPush()) {
            var identity = VkPhysicalDeviceIDProperties.calloc(stack).sType$Default();
            var driver = VkPhysicalDeviceDriverProperties.calloc(stack).sType$Default();
            var all =
                    VkPhysicalDeviceProperties2.calloc(stack)
                            .sType$Default()
                            .pNext(driver)
                            .pNext(identity);
            VkPhysicalDeviceProperties basics = all.properties();
            vkGetPhysicalDeviceProperties(handle, basics);
            if (basics.apiVersion() < VK_API_VERSION_1_2) {
                return Optional.empty();
            }
            vkGetPhysicalDeviceProperties2(handle, all);
            return Optional.of(new Known(handle, info(handle, basics, driver, identity)));
        }
    }

    private static VulkanDeviceInfo info(
            VkPhysicalDevice handle,
            VkPhysicalDeviceProperties basics,
            VkPhysicalDeviceDriverProperties driver,
            VkPhysicalDeviceIDProperties identity) {
        return new VulkanDeviceInfo(
                basics.deviceNameString(),
                hexadecimal(identity.deviceUUID()),
                kind(basics.deviceType()),
                "%s %s".formatted(driver.driverNameString(), driver.driverInfoString()),
                version(basics.apiVersion()),
                basics.limits().maxImageDimension2D(),
                memory(handle));
    }

    private static Kind kind(int type) {
        return switch (type) {
            case VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU -> Kind.DISCRETE_CARD;
            case VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU -> Kind.INTEGRATED_CARD;
            case VK_PHYSICAL_DEVICE_TYPE_VIRTUAL_GPU -> Kind.VIRTUAL_CARD;
            case VK_PHYSICAL_DEVICE_TYPE_CPU -> Kind.PROCESSOR;
            default -> Kind.OTHER;
        };
    }

    private static String version(int packed) {
        return "%d.%d.%d"
                .formatted(
                        VK_API_VERSION_MAJOR(packed),
                        VK_API_VERSION_MINOR(packed),
                        VK_API_VERSION_PATCH(packed));
    }

    private static String hexadecimal(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return HexFormat.of().formatHex(copy);
    }

    private static long memory(VkPhysicalDevice handle) {
        try (MemoryStack stack = stackPush()) {
            var properties = VkPhysicalDeviceMemoryProperties.malloc(stack);
            vkGetPhysicalDeviceMemoryProperties(handle, properties);
            return properties.memoryHeaps().stream()
                    .filter(heap -> (heap.flags() & VK_MEMORY_HEAP_DEVICE_LOCAL_BIT) != 0)
                    .mapToLong(heap -> heap.size())
                    .max()
                    .orElse(0);
        }
    }
}
