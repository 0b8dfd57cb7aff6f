package dev.gedanken.evaluate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.model.ability.DecodesFrames.Decoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of an evaluation. Its JSON keys are a stable contract.
 *
 * @param pack name of the pack
 * @param weightsSha256 SHA-256 of its weights, which identifies the model
 * @param scene the true world's name
 * @param policy the policy that chose the actions
 * @param seeds first and last seed, never trained on
 * @param episodes how many rollouts
 * @param context true frames before the model continues alone
 * @param temperature of the model's sampling
 * @param decoder where the dreamed frames come from; null if that is unknown, as in reports of
 *     earlier versions
 * @param openLoop scores by horizon
 * @param deltaTPsnr mean of PSNR with the true actions minus PSNR with random ones, at the horizon
 *     below, dB
 * @param deltaTPsnrInterval 95 % interval of that mean over episodes
 * @param deltaTPsnrHorizon where it was measured
 * @param permanence whether what is gone stays gone, up to the last horizon; null if the scene has
 *     no fixtures
 * @param stepMillisP50 median time of one step with decoding, one rollout at a time, ms
 * @param stepMillisP99 its 99th percentile, ms
 * @param machine where the times were measured
 */
@JsonPropertyOrder({
    "pack",
    "weightsSha256",
    "scene",
    "policy",
    "seeds",
    "episodes",
    "context",
    "temperature",
    "decoder",
    "openLoop",
    "deltaTPsnr",
    "deltaTPsnrInterval",
    "deltaTPsnrHorizon",
    "permanence",
    "stepMillisP50",
    "stepMillisP99",
    "machine"
})
public record EvaluationReport(
        String pack,
        String weightsSha256,
        String scene,
        String policy,
        List<Long> seeds,
        int episodes,
        int context,
        float temperature,
        @Nullable Decoder decoder,
        List<HorizonScore> openLoop,
        double deltaTPsnr,
        List<Double> deltaTPsnrInterval,
        int deltaTPsnrHorizon,
        @Nullable Permanence permanence,
        double stepMillisP50,
        double stepMillisP99,
        String machine) {

    public EvaluationReport {
        seeds = List.copyOf(seeds);
        openLoop = List.copyOf(openLoop);
        deltaTPsnrInterval = List.copyOf(deltaTPsnrInterval);
    }

    /**
     * Returns whether the frames are a viewer's: they were drawn for people, and say little about
     * the model.
     */
    @JsonIgnore
    public boolean isOfViewer() {
        return decoder == Decoder.VIEWER;
    }
}
