package dev.gedanken.policy;

import dev.gedanken.data.EpisodeProgress;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.SelectedEpisodes;
import dev.gedanken.family.Families;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.ForecastsReward;
import dev.gedanken.model.ability.YieldsFeatures;
import dev.gedanken.pack.TrainingRecord;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.train.Machine;
import dev.gedanken.train.Phase;
import dev.gedanken.train.PhaseStart;
import dev.gedanken.train.PhaseWork;
import dev.gedanken.train.Trainer;
import dev.gedanken.train.TrainingListener;
import dev.gedanken.train.TrainingOutcome;
import dev.gedanken.train.TrainingPlan;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.train.TrainingResult;
import dev.gedanken.train.TrainingRun;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trains the policy of a pack in imagination and writes it into a pack. The request's basis is the
 * pack whose model imagines; its data only provide the starts of rollouts.
 */
public final class PolicyTraining implements Trainer {
    private static final String PHASE = "policy";
    private static final double MINUTES_PER_SECOND = 1 / 60.0;

    private final Families families;
    private final PolicySettings settings;
    private final Optional<WorldPack> former;

    /** Creates a training of policies, from random weights, for models of these families. */
    public PolicyTraining(Families families, PolicySettings settings) {
        this(families, settings, Optional.empty());
    }

    /**
     * Creates a training that continues a policy.
     *
     * @param former a pack with the policy to begin with; without one, or if it has other sizes, the
     *     policy begins with random weights
     */
    PolicyTraining(Families families, PolicySettings settings, Optional<WorldPack> former) {
        this.families = families;
        this.settings = settings;
        this.former = former;
    }

    /**
     * Trains; long, on the calling thread.
     *
     * @throws BadInputException if the pack's model provides no features, predicts no reward, or
     *     has inputs that cannot be enumerated
     */
    @Override
    public TrainingOutcome train(TrainingRequest request, TrainingListener listener) {
        WorldPack pack = request.basis().orElseThrow();
        PolicySettings fitting = fitting(pack, request.data());
        AtomicLong frames = new AtomicLong();
        return new TrainingRun(
                        plan(pack, fitting, frames),
                        request,
                        listener,
                        result -> write(pack, request, fitting, frames.get(), result),
                        checkpointFolder(request.out()))
                .run();
    }

    /**
     * Returns the checkpoint's place for the policy training of the pack {@code out}, which differs
     * from the model's.
     */
    public static Path checkpointFolder(Path out) {
        return out.resolveSibling(out.getFileName() + ".policy-training");
    }

    private PolicySettings fitting(WorldPack pack, EpisodeSource data) {
        try (WorldModel model = families.load(pack)) {
            String name = model.card().name();
            if (model.ability(ForecastsReward.class).isEmpty()) {
                throw BadInputException.of("worldmodel.policy.reward", name);
            }
            int actions = model.card().inputs().enumerated().size();
            if (actions < 2) {
                throw BadInputException.of("worldmodel.policy.inputs", name);
            }
            if (actions != data.actions().size()) {
                throw BadInputException.of("worldmodel.policy.fit", pack.location());
            }
            int features =
                    model.ability(YieldsFeatures.class)
                            .map(reader -> featuresOf(model, reader, data))
                            .orElse(0);
            if (features == 0) {
                throw BadInputException.of("worldmodel.policy.features", name);
            }
            return settings.fitting(features, actions);
        }
    }

    private static int featuresOf(WorldModel model, YieldsFeatures reader, EpisodeSource data) {
        Beginnings one =
                Beginnings.of(
                                model,
                                new SelectedEpisodes(data, List.of(0)),
                                1,
                                0,
                                EpisodeProgress.unheard())
                        .orElseThrow();
        return one.beliefs().isEmpty()
                ? 0
                : reader.features(one.beliefs().subList(0, 1)).getFirst().length;
    }

    private TrainingPlan plan(WorldPack pack, PolicySettings fitting, AtomicLong frames) {
        return new TrainingPlan(
                PHASE + ":" + pack.identity(),
                JsonMapper.shared().valueToTree(fitting.sizes()),
                pack.manifest().contextSteps(),
                pack.manifest().contextSteps(),
                new TreeMap<>(PolicySettings.schema().describe(fitting)),
                survey -> {},
                weights(fitting.sizes()),
                List.of(new Phase(PHASE, 1, start -> open(pack, fitting, start, frames))));
    }

    /** Returns the weights of the former policy; none if there is none of these sizes. */
    private Map<String, Tensor> weights(PolicySizes sizes) {
        return former.filter(pack -> hasPolicy(pack, sizes))
                .map(PolicyFiles::weights)
                .orElse(Map.of());
    }

    private static boolean hasPolicy(WorldPack pack, PolicySizes sizes) {
        return PolicyFiles.manifest(pack).map(PolicyManifest::sizes).equals(Optional.of(sizes));
    }

    /** Opens the phase and records how many true frames its rollouts begin from. */
    private Optional<PhaseWork> open(
            WorldPack pack, PolicySettings fitting, PhaseStart start, AtomicLong frames) {
        WorldModel model = families.load(pack);
        boolean isOpened = false;
        try {
            List<Input> inputs = List.copyOf(model.card().inputs().enumerated());
            Optional<PhaseWork> work =
                    Beginnings.of(
                                    model,
                                    start.data(),
                                    fitting.beginnings(),
                                    start.seed(),
                                    start.preparing("beginning"))
                            .map(found -> {
                                frames.set(found.frames());
                                return new ActorCriticPhase(fitting, model, inputs, found, start);
                            });
            isOpened = work.isPresent();
            return work;
        } finally {
            if (!isOpened) {
                model.close();
            }
        }
    }

    private static void write(
            WorldPack pack,
            TrainingRequest request,
            PolicySettings fitting,
            long frames,
            TrainingResult result) {
        Map<String, Tensor> weights =
                result.weights().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(ActorCritic.SCOPE + "."))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        long updates = result.steps().getOrDefault(PHASE, 0L);
        TrainingRecord record =
                new TrainingRecord(
                        request.command(),
                        "gedanken policy",
                        request.seed(),
                        request.dataDescription(),
                        Math.round(10 * result.seconds() * MINUTES_PER_SECOND) / 10.0,
                        result.steps(),
                        weights.values().stream().mapToLong(Tensor::size).sum(),
                        Machine.describe(),
                        LocalDate.now(ZoneOffset.UTC).toString());
        PolicyFiles.write(
                request.out(),
                pack,
                new PolicyManifest(
                        PolicyManifest.SCHEMA_VERSION,
                        fitting.sizes(),
                        frames,
                        updates * fitting.rollouts() * fitting.horizon(),
                        record,
                        null),
                weights);
    }
}
