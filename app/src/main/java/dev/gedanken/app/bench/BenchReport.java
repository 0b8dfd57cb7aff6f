package dev.gedanken.app.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * Everything that was measured; its JSON keys are a stable contract.
 *
 * @param version of the program
 * @param machine processor and system
 * @param models the default or the requested pack
 * @param snapshots writing beliefs and reading them back
 * @param durability of the steps of a recorded play
 * @param branches live branches that are stepped together
 * @param renderers by backend, size and upscaling
 * @param spaces latent space by backend
 * @param scenes every true world
 */
@JsonPropertyOrder({
    "version",
    "machine",
    "models",
    "snapshots",
    "durability",
    "branches",
    "renderers",
    "spaces",
    "scenes"
})
public record BenchReport(
        String version,
        String machine,
        List<ModelBench> models,
        List<SnapshotBench> snapshots,
        List<DurabilityBench> durability,
        List<BranchBench> branches,
        List<RendererBench> renderers,
        List<SpaceBench> spaces,
        List<SceneBench> scenes) {

    public BenchReport {
        models = List.copyOf(models);
        snapshots = List.copyOf(snapshots);
        durability = List.copyOf(durability);
        branches = List.copyOf(branches);
        renderers = List.copyOf(renderers);
        spaces = List.copyOf(spaces);
        scenes = List.copyOf(scenes);
    }
}
