package dev.gedanken.app.command;

import dev.gedanken.app.data.TrainingData;
import dev.gedanken.app.jobs.TrainingSize;
import dev.gedanken.data.EpisodeRecipe;
import dev.gedanken.evaluate.EvaluationSettings;
import dev.gedanken.family.Families;
import dev.gedanken.family.PackTraining;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.train.Parallelism;
import dev.gedanken.train.Trainer;
import dev.gedanken.train.TrainingOutcome;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.train.TrainingRequest.Start;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a model of a scene and writes its pack. */
@Command(name = "train", mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    /** The setting for the side of a frame in every family that has one. */
    private static final String FRAME_SIZE = "frameSize";

    private static final int EPISODE_STEPS = 300;

    private static final EvaluationSettings STANDARD = EvaluationSettings.standard();

    @Option(names = "--scene", paramLabel = "S")
    private String scene = "";

    @Option(names = "--world", paramLabel = "W")
    private String foreign = "";

    @Option(names = "--data", paramLabel = "F")
    private @Nullable Path data;

    @Option(names = "--shift-actions")
    private boolean shiftsActions;

    @Option(names = "--family", paramLabel = "F")
    private @Nullable String family;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    @Mixin private BudgetOption budget = new BudgetOption();

    @Option(names = "--episodes", paramLabel = "N", converter = ArgumentTypes.PositiveCount.class)
    private int episodes = TrainingSize.STANDARD.episodes();

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    @Option(names = "--from", paramLabel = "PACK")
    private @Nullable Path basis;

    @Option(names = "--evaluate-seeds", paramLabel = "A..B", converter = ArgumentTypes.Seeds.class)
    private SeedRange evaluateSeeds = new SeedRange(STANDARD.firstSeed(), STANDARD.lastSeed());

    @Option(
            names = "--evaluate-horizon",
            paramLabel = "H",
            converter = ArgumentTypes.PositiveCount.class)
    private int evaluateHorizon = STANDARD.horizon();

    @Option(names = "--set", paramLabel = "NAME=VALUE")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--shards", paramLabel = "N", converter = ArgumentTypes.PositiveCount.class)
    private int shards = Parallelism.DEFAULT_SHARDS;

    @Option(names = "--threads", paramLabel = "N", converter = ArgumentTypes.PositiveCount.class)
    private @Nullable Integer threads;

    @Mixin private LevelOption level = new LevelOption();

    @Mixin private VariationOption variations = new VariationOption();

    @Option(names = "--resume")
    private boolean resumes;

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    TrainCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        if (!scene.isEmpty() && !foreign.isEmpty()) {
            throw BadInputException.of("app.option.world.scene");
        }
        if (scene.isEmpty() && foreign.isEmpty() && data == null && !level.isAsked()) {
            throw BadInputException.of("app.train.nothing");
        }
        Optional<Scene<?>> world =
                scene.isEmpty() && !level.isAsked()
                        ? Optional.empty()
                        : Optional.of(level.world(scene, program.loader().scenes()));
        Families families = program.loader().families();
        takeSizes(families);
        Trainer trainer = families.trainer(familyOf(families), settings);
        try (TrainingData episodes = episodes(world);
                TrainingConsole console = new TrainingConsole(Out.of(spec), program.texts())) {
            TrainingRequest request = request(world, episodes);
            TrainingOutcome outcome =
                    new PackTraining(families)
                            .train(trainer, request, judge(world), evaluation(), console);
            return console.finish(outcome, request);
        }
    }

    /** Returns the opener for the world in which the finished pack is scored. */
    private Optional<Function<FrameShape, TrueWorld>> judge(Optional<Scene<?>> world) {
        return foreign.isEmpty()
                ? world.map(found -> shape -> new SceneWorld(found, shape))
                : Optional.of(shape -> program.world(foreign));
    }

    /** A training that continues has the family and the sizes of its pack, unless others are given. */
    private void takeSizes(Families families) {
        if (basis == null) {
            return;
        }
        WorldPack pack = WorldPack.open(basis);
        String own = pack.manifest().family();
        if (family == null || family.equals(own)) {
            family = own;
            families.sizes(pack).forEach(settings::putIfAbsent);
        }
    }

    private String familyOf(Families families) {
        return family == null ? families.trainableOnes().getFirst().card().name() : family;
    }

    private EvaluationSettings evaluation() {
        return new EvaluationSettings(
                evaluateSeeds.first(), evaluateSeeds.last(), evaluateHorizon, STANDARD.policy());
    }

    private TrainingData episodes(Optional<Scene<?>> world) {
        if (data != null) {
            return opened(data, world);
        }
        if (!foreign.isEmpty()) {
            return TrainingData.played(() -> program.world(foreign), EPISODE_STEPS, episodes);
        }
        if (shiftsActions) {
            throw BadInputException.of("app.train.shift");
        }
        Scene<?> scene = world.orElseThrow();
        return TrainingData.played(
                scene,
                EpisodeRecipe.forTraining(PolicyKind.MIXED, EPISODE_STEPS).sized(frameSize()),
                episodes,
                variations.values(scene));
    }

    /** A scene is drawn at the size that the model is set to. */
    private int frameSize() {
        return Optional.ofNullable(settings.get(FRAME_SIZE))
                .map(text -> (int) Double.parseDouble(text))
                .orElse(Scene.DEFAULT_FRAME_SIZE);
    }

    private TrainingData opened(Path file, Optional<Scene<?>> world) {
        Consumer<Message> notices = notice -> Out.warn(spec, notice);
        TrainingData opened = TrainingData.open(file, expected(world), notices);
        if (shiftsActions) {
            return opened.shifted();
        }
        opened.tellAlignment(notices);
        return opened;
    }

    private Optional<ActionSpace> expected(Optional<Scene<?>> world) {
        if (foreign.isEmpty()) {
            return world.map(Scene::actions);
        }
        try (TrueWorld opened = program.world(foreign)) {
            return opened.inputs() instanceof ActionSpace actions
                    ? Optional.of(actions)
                    : Optional.empty();
        }
    }

    private TrainingRequest request(Optional<Scene<?>> world, TrainingData episodes) {
        return new TrainingRequest(
                NewPack.nameIn(out),
                foreign.isEmpty() ? world.map(known -> known.card().name()).orElse("") : foreign,
                episodes.source(),
                episodes.description(),
                out,
                budget.budget(TrainingSize.STANDARD.minutes()),
                seed,
                resumes ? Start.RESUME : Start.ANEW,
                commandLine(),
                Optional.ofNullable(basis).map(WorldPack::open),
                parallelism());
    }

    private Parallelism parallelism() {
        return threads == null ? Parallelism.ofShards(shards) : new Parallelism(shards, threads);
    }

    private String commandLine() {
        return "gedanken "
                + String.join(
                        " ",
                        Objects.requireNonNull(spec, "picocli fills it in")
                                .commandLine()
                                .getParseResult()
                                .originalArgs());
    }
}
