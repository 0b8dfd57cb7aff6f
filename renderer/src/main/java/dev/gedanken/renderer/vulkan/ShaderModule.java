package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryStack.stackPush;
import static org.lwjgl.system.MemoryUtil.memAlloc;
import static org.lwjgl.system.MemoryUtil.memFree;
import static org.lwjgl.vulkan.VK12.vkCreateShaderModule;
import static org.lwjgl.vulkan.VK12.vkDestroyShaderModule;

import dev.gedanken.renderer.shader.Dialect;
import dev.gedanken.renderer.shader.ShaderText;
import dev.gedanken.renderer.shader.Stage;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.vulkan.VkShaderModuleCreateInfo;

/** Owns a shader on the device; needed only until its pipeline is made. */
final class ShaderModule implements AutoCloseable {
    private final Device device;
    private final long handle;

    /**
     * Loads a shader.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    ShaderModule(Device device, SpirvCache cache, String name, Stage stage) {
        this.device = device;
        String text = ShaderText.read(name, stage, Dialect.VULKAN);
        this.handle = create(device, cache.compiled(name, stage, text));
    }

    long handle() {
        return handle;
    }

    @Override
    public void close() {
        vkDestroyShaderModule(device.handle(), handle, null);
    }

    private static long create(Device device, byte[] spirv) {
        ByteBuffer code = memAlloc(spirv.length).put(spirv).flip();
        try (MemoryStack stack = stackPush()) {
            VkShaderModuleCreateInfo info =
                    VkShaderModuleCreateInfo.calloc(stack).sType$Default().pCode(code);
            LongBuffer made = stack.mallocLong(1);
            Results.check(vkCreateShaderModule(device.handle(), info, null, made), "load a shader");
            return made.get(0);
        } finally {
            memFree(code);
        }
    }
}
