package dev.gedanken.renderer.vulkan;

import static org.lwjgl.vulkan.VK12.vkDestroyPipeline;

import dev.gedanken.renderer.plan.Pass;
import dev.gedanken.renderer.plan.Pass.Blending;
import dev.gedanken.renderer.shader.Stage;
import dev.gedanken.renderer.vulkan.FixedState.Writes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Owns a pipeline for every pass drawn so far, made when it is first needed. */
final class Pipelines implements Owned {
    private final Device device;
    private final Bindings bindings;
    private final RenderPasses renderPasses;
    private final SpirvCache cache;
    private final ShaderModule triangle;
    private final Map<Key, Long> handles = new HashMap<>();

    private record Key(String shader, Blending blending, ImageKind drawn) {}

    Pipelines(Connection connection, RenderPasses renderPasses) {
        this.device = connection.device();
        this.bindings = connection.bindings();
        this.renderPasses = renderPasses;
        this.cache = connection.cache();
        this.triangle = new ShaderModule(device, cache, "triangle", Stage.VERTEX);
    }

    /**
     * Returns the pipeline that runs a pass on this kind of image.
     *
     * @throws IllegalArgumentException if no pass has this shader
     */
    long of(Pass pass, ImageKind drawn) {
        Key key = new Key(pass.shader(), pass.blending(), drawn);
        return handles.computeIfAbsent(key, this::create);
    }

    @Override
    public void close() {
        handles.values().forEach(handle -> vkDestroyPipeline(device.handle(), handle, null));
        triangle.close();
    }

    private long create(Key key) {
        try (var fragment = new ShaderModule(device, cache, key.shader(), Stage.FRAGMENT)) {
            return new PipelineRecipe(
                            triangle.handle(),
                            fragment.handle(),
                            new FixedState(Optional.empty(), key.blending(), Writes.COLOURS),
                            bindings.layout(),
                            renderPasses.of(key.drawn()))
                    .cook(device);
        }
    }
}
