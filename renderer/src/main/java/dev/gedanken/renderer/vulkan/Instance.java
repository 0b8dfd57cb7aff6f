package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryStack.stackPush;
import static org.lwjgl.vulkan.EXTDebugUtils.VK_EXT_DEBUG_UTILS_EXTENSION_NAME;
import static org.lwjgl.vulkan.VK12.VK_API_VERSION_1_2;
import static org.lwjgl.vulkan.VK12.vkCreateInstance;
import static org.lwjgl.vulkan.VK12.vkDestroyInstance;
import static org.lwjgl.vulkan.VK12.vkEnumerateInstanceLayerProperties;

import dev.gedanken.renderer.Refusal;
import dev.gedanken.renderer.RendererUnavailableException;
import dev.gedanken.renderer.SystemLibraries;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.Configuration;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.vulkan.VkApplicationInfo;
import org.lwjgl.vulkan.VkInstance;
import org.lwjgl.vulkan.VkInstanceCreateInfo;
import org.lwjgl.vulkan.VkLayerProperties;

/** Owns this program's connection to Vulkan, and the validation layer if that is on. */
final class Instance implements Owned {
    private static final String VALIDATION_LAYER = "VK_LAYER_KHRONOS_validation";

    private final VkInstance handle;
    private final @Nullable Complaints complaints;

    private Instance(VkInstance handle, @Nullable Complaints complaints) {
        this.handle = handle;
        this.complaints = complaints;
    }

    /**
     * Connects to Vulkan.
     *
     * @param validation receives the messages of the validation layer, if it is requested and
     *     installed
     * @throws RendererUnavailableException if this machine has no Vulkan 1.2
     */
    static Instance open(Optional<Consumer<String>> validation) {
        nameLibrary();
        try {
            return create(validation.filter(_ -> offersValidation()).orElse(null));
        } catch (LinkageError e) {
            throw new RendererUnavailableException(Refusal.of("renderer.vulkan.library"), e);
        } catch (IllegalStateException e) {
            throw new RendererUnavailableException(Refusal.of("renderer.vulkan.none"), e);
        }
    }

    /** Returns whether the validation layer is installed. */
    static boolean offersValidation() {
        nameLibrary();
        try (MemoryStack stack = stackPush()) {
            var count = stack.mallocInt(1);
            vkEnumerateInstanceLayerProperties(count, null);
            VkLayerProperties.Buffer layers = VkLayerProperties.malloc(count.get(0));
            try (layers) {
                vkEnumerateInstanceLayerProperties(count, layers);
                return layers.stream()
                        .anyMatch(layer -> layer.layerNameString().equals(VALIDATION_LAYER));
            }
        }
    }

    VkInstance handle() {
        return handle;
    }

    @Override
    public void close() {
        if (complaints != null) {
            complaints.close();
        }
        vkDestroyInstance(handle, null);
    }

    private static void nameLibrary() {
        SystemLibraries.nameInFull(Configuration.VULKAN_LIBRARY_NAME, "libvulkan.so.1");
    }

    private static Instance create(@Nullable Consumer<String> validation) {
        try (MemoryStack stack = stackPush()) {
            VkApplicationInfo application =
                    VkApplicationInfo.calloc(stack)
                            .sType$Default()
                            .pApplicationName(stack.UTF8("Gedanken"))
                            .apiVersion(VK_API_VERSION_1_2);
            VkInstanceCreateInfo info =
                    VkInstanceCreateInfo.calloc(stack)
                            .sType$Default()
                            .pApplicationInfo(application);
            if (validation != null) {
                info.ppEnabledLayerNames(stack.pointers(stack.UTF8(VALIDATION_LAYER)))
                        .ppEnabledExtensionNames(
                                stack.pointers(stack.UTF8(VK_EXT_DEBUG_UTILS_EXTENSION_NAME)));
            }
            PointerBuffer made = stack.mallocPointer(1);
            Results.check(vkCreateInstance(info, null, made), "connect to Vulkan");
            VkInstance handle = new VkInstance(made.get(0), info);
            return new Instance(
                    handle, validation == null ? null : Complaints.of(handle, validation));
        }
    }
}
