package dev.gedanken.app.fork;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.app.fork.ForkRun.Future;
import dev.gedanken.app.fork.ForkRun.Outcome;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.measure.FactorEstimate;
import dev.gedanken.measure.FactorReader;
import dev.gedanken.play.PlayState;
import dev.gedanken.rollout.Comparison;
import dev.gedanken.rollout.Effect;
import dev.gedanken.rollout.StepScore;
import dev.gedanken.world.Frame;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The futures of one moment in figures; its JSON keys are a stable contract.
 *
 * @param pack the pack's name
 * @param packSha256 the pack's identity
 * @param scene the true world
 * @param seed the seed from which play started
 * @param at the step at which the futures diverge
 * @param steps how many steps each was played
 * @param stripSteps the steps that the pictures show
 * @param branches the futures in the order of the requested actions
 * @param comparisons of every future with the first
 */
@JsonPropertyOrder({
    "pack",
    "packSha256",
    "scene",
    "seed",
    "at",
    "steps",
    "stripSteps",
    "branches",
    "comparisons"
})
public record ForkReport(
        String pack,
        String packSha256,
        String scene,
        long seed,
        int at,
        int steps,
        List<Long> stripSteps,
        List<FutureReport> branches,
        List<ComparisonReport> comparisons) {

    public ForkReport {
        stripSteps = List.copyOf(stripSteps);
        branches = List.copyOf(branches);
        comparisons = List.copyOf(comparisons);
    }

    /** Returns the report of a fork. */
    static ForkReport of(
            LoadedPack pack,
            ForkRequest request,
            Outcome outcome,
            List<Long> stripSteps,
            FactorReader reader) {
        return new ForkReport(
                pack.pack().manifest().name(),
                pack.pack().identity(),
                pack.pack().manifest().world(),
                request.seed(),
                request.at(),
                request.steps(),
                stripSteps,
                outcome.futures().stream()
                        .map(future -> FutureReport.of(future, outcome.fork(), reader))
                        .toList(),
                outcome.comparisons().stream().map(ComparisonReport::of).toList());
    }

    /**
     * One future.
     *
     * @param name the branch's name
     * @param kind counterfactual or alternative rollout
     * @param action its action at every step
     * @param luckSeed seed of its noise
     * @param steps every step in order
     */
    @JsonPropertyOrder({"name", "kind", "action", "luckSeed", "steps"})
    public record FutureReport(
            String name, String kind, String action, long luckSeed, List<StepReport> steps) {

        static FutureReport of(Future future, PlayState fork, FactorReader reader) {
            return new FutureReport(
                    future.branch().name(),
                    future.branch().kind().words(),
                    future.input().toString(),
                    future.branch().luckSeed(),
                    future.states().stream()
                            .map(state -> StepReport.of(state, fork, reader))
                            .toList());
        }
    }

    /**
     * One step of a future.
     *
     * @param step from the start of play
     * @param frameSha256 identity of the dreamed frame
     * @param truthSha256 identity of the true world's frame
     * @param beliefSha256 identity of the moment
     * @param psnr of the dreamed against the true frame, in dB; null without one of them
     * @param dynamicPsnr the same where the truth has changed since the fork; null if nothing has
     * @param factors positions in the dream with the true ones
     */
    @JsonPropertyOrder({
        "step",
        "frameSha256",
        "truthSha256",
        "beliefSha256",
        "psnr",
        "dynamicPsnr",
        "factors"
    })
    public record StepReport(
            long step,
            String frameSha256,
            String truthSha256,
            String beliefSha256,
            OptionalDouble psnr,
            OptionalDouble dynamicPsnr,
            List<FactorReport> factors) {

        static StepReport of(PlayState state, PlayState fork, FactorReader reader) {
            Optional<StepScore> score =
                    fork.truth().flatMap(truth -> StepScore.of(state, truth, reader));
            return new StepReport(
                    state.step(),
                    state.dreamed().map(Frame::sha256).orElse(""),
                    state.truth().map(Frame::sha256).orElse(""),
                    state.belief().hash().toString(),
                    score.map(known -> OptionalDouble.of(rounded(known.psnr())))
                            .orElse(OptionalDouble.empty()),
                    score.map(known -> rounded(known.dynamicPsnr())).orElse(OptionalDouble.empty()),
                    score.stream()
                            .flatMap(known -> known.factors().stream())
                            .map(FactorReport::of)
                            .toList());
        }
    }

    /**
     * A position in the dream with the true one.
     *
     * @param factor the quantity's name
     * @param truth its true value
     * @param dreamed the value in the dream; null if the object is not in it
     * @param error the dream's error
     */
    @JsonPropertyOrder({"factor", "truth", "dreamed", "error"})
    public record FactorReport(
            String factor, double truth, OptionalDouble dreamed, OptionalDouble error) {

        static FactorReport of(FactorEstimate estimate) {
            return new FactorReport(
                    estimate.factor(),
                    rounded(estimate.truth()),
                    rounded(estimate.estimate()),
                    rounded(estimate.error()));
        }
    }

    /**
     * A future compared with the first.
     *
     * @param branch its name
     * @param against the first's name
     * @param kind counterfactual if both share their noise, else alternative rollout
     * @param effects by step; see {@link Effect}
     */
    @JsonPropertyOrder({"branch", "against", "kind", "effects"})
    public record ComparisonReport(
            String branch, String against, String kind, List<EffectReport> effects) {

        static ComparisonReport of(Comparison comparison) {
            return new ComparisonReport(
                    comparison.other().name(),
                    comparison.one().name(),
                    comparison.kind().words(),
                    comparison.effects().stream().map(EffectReport::of).toList());
        }
    }

    /**
     * How two futures differ at one step; see {@link Effect}.
     *
     * @param step from the start of play
     * @param modelDifference between the dreams
     * @param trueDifference between the truths
     * @param effectError of the dreamed effect
     * @param leakage between the dreams where the truths agree
     * @param objectLeakagePx of objects that the actions did not affect
     */
    @JsonPropertyOrder({
        "step",
        "modelDifference",
        "trueDifference",
        "effectError",
        "leakage",
        "objectLeakagePx"
    })
    public record EffectReport(
            long step,
            double modelDifference,
            OptionalDouble trueDifference,
            OptionalDouble effectError,
            OptionalDouble leakage,
            OptionalDouble objectLeakagePx) {

        static EffectReport of(Effect effect) {
            return new EffectReport(
                    effect.step(),
                    rounded(effect.modelDifference()),
                    rounded(effect.trueDifference()),
                    rounded(effect.effectError()),
                    rounded(effect.leakage()),
                    rounded(effect.objectLeakage()));
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    private static OptionalDouble rounded(OptionalDouble value) {
        return value.isPresent()
                ? OptionalDouble.of(rounded(value.getAsDouble()))
                : OptionalDouble.empty();
    }
}
