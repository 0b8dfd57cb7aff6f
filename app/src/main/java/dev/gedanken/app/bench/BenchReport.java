package dev.gedanken.app.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * Everything that was measured; its JSON keys are a stable contract.
 *
 * @param version of the program
 * @param machine processor and system
 * @param models the default or the asked pack
 * @param renderers by backend, size and upscaling
 * @param scenes every true world
 */
@JsonPropertyOrder({"version", "machine", "models", "renderers", "scenes"})
public record BenchReport(
        String version,
        String machine,
        List<ModelBench> models,
        List<RendererBench> renderers,
        List<SceneBench> scenes) {

    public BenchReport {
        models = List.copyOf(models);
        renderers = List.copyOf(renderers);
        scenes = List.copyOf(scenes);
    }
}
