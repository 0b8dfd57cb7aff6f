package dev.gedanken.renderer.vulkan;

import static org.lwjgl.vulkan.VK12.vkDestroyPipeline;

import dev.gedanken.renderer.plan.OverlayPasses;
import dev.gedanken.renderer.plan.Pass.Blending;
import dev.gedanken.renderer.shader.Stage;
import dev.gedanken.renderer.space.Batch;
import dev.gedanken.renderer.vulkan.FixedState.Writes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Owns the pipelines that draw in space, each made when it is first needed. */
final class SpacePipelines implements Owned {
    private static final String TRIANGLE = "triangle";

    private final Connection connection;
    private final SpacePass pass;
    private final Map<String, Long> handles = new HashMap<>();

    SpacePipelines(Connection connection, SpacePass pass) {
        this.connection = connection;
        this.pass = pass;
    }

    /** Returns the pipeline that draws such instances where nothing is nearer. */
    long of(Batch batch) {
        return handles.computeIfAbsent(
                batch.shader(),
                shader ->
                        create(
                                shader,
                                shader,
                                new FixedState(
                                        Optional.of(new VertexInput(batch.layout())),
                                        Blending.OVER,
                                        Writes.ALL_IN_SPACE)));
    }

    /** Returns the pipeline that draws an image over the picture. */
    long of(OverlayPasses.Lay lay) {
        return handles.computeIfAbsent(
                lay.shader(),
                shader ->
                        create(
                                TRIANGLE,
                                shader,
                                new FixedState(
                                        Optional.empty(),
                                        lay.blending(),
                                        Writes.COLOURS_IN_SPACE)));
    }

    @Override
    public void close() {
        handles.values()
                .forEach(handle -> vkDestroyPipeline(connection.device().handle(), handle, null));
    }

    private long create(String vertexShader, String fragmentShader, FixedState fixed) {
        try (var vertex = module(vertexShader, Stage.VERTEX);
                var fragment = module(fragmentShader, Stage.FRAGMENT)) {
            return new PipelineRecipe(
                            vertex.handle(),
                            fragment.handle(),
                            fixed,
                            connection.bindings().layout(),
                            pass.handle())
                    .cook(connection.device());
        }
    }

    private ShaderModule module(String name, Stage stage) {
        return new ShaderModule(connection.device(), connection.cache(), name, stage);
    }
}
