package dev.gedanken.app.command;

import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.console.ProgressLine;
import dev.gedanken.app.data.CollectionTarget;
import dev.gedanken.app.data.PlayTape;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.window.StudioRequest.AtEnd;
import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeFormat;
import dev.gedanken.data.EpisodeRecipe;
import dev.gedanken.data.EpisodeRecipe.Ending;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.LaterEpisodes;
import dev.gedanken.data.ListedEpisodes;
import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.data.WorldEpisodes;
import dev.gedanken.model.KnobValues;
import dev.gedanken.play.PlaySource;
import dev.gedanken.scene.HeldOutSeeds;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.truth.RandomActions;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import dev.gedanken.world.KeyScript;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes episodes that a policy plays in a true world. */
@Command(name = "collect", mixinStandardHelpOptions = true)
final class CollectCommand implements Callable<Integer> {
    private static final int MOST_SCRIPTED_STEPS = 100_000;

    @Option(names = "--scene", paramLabel = "S")
    private String scene = "";

    @Mixin private LevelOption level = new LevelOption();

    @Option(names = "--world", paramLabel = "W")
    private String foreign = "";

    @Option(names = "--out", paramLabel = "F.h5|DIR", required = true)
    private Path out = Path.of("");

    @Option(names = "--episodes", paramLabel = "N", converter = ArgumentTypes.PositiveCount.class)
    private int episodes = 10;

    @Option(names = "--steps", paramLabel = "N", converter = ArgumentTypes.PositiveCount.class)
    private int steps = 200;

    @Option(names = "--policy", paramLabel = "P", converter = ArgumentTypes.Policy.class)
    private @Nullable PolicyKind policy;

    @Option(names = "--hold", paramLabel = "N", converter = ArgumentTypes.PositiveCount.class)
    private @Nullable Integer hold;

    @Option(names = "--seed", paramLabel = "N")
    private long seed;

    @Option(names = "--format", paramLabel = "F", converter = ArgumentTypes.Format.class)
    private EpisodeFormat format = EpisodeFormat.NPZ;

    @Option(names = "--size", paramLabel = "N", converter = ArgumentTypes.PositiveCount.class)
    private int size = Scene.DEFAULT_FRAME_SIZE;

    @Option(names = "--workers", paramLabel = "N", converter = ArgumentTypes.PositiveCount.class)
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--keys", paramLabel = "SCRIPT")
    private @Nullable Path keys;

    @Option(names = "--record")
    private boolean records;

    @Option(names = "--keep-going")
    private boolean keepsGoing;

    @Mixin private VariationOption variations = new VariationOption();

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    CollectCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        boolean playsScene = !scene.isBlank() || level.isAsked();
        if (playsScene == !foreign.isEmpty()) {
            throw BadInputException.of("app.collect.where");
        }
        requireTrainingSeeds();
        return foreign.isEmpty() ? collectScene() : collectWorld();
    }

    private int collectWorld() {
        if (records || keys != null || variations.areGiven()) {
            throw BadInputException.of("app.collect.world", foreign);
        }
        PolicyKind player = policy == null ? PolicyKind.RANDOM : policy;
        if (hold != null && player != PolicyKind.RANDOM) {
            throw BadInputException.of("app.collect.hold");
        }
        WorldEpisodes.Recipe recipe =
                new WorldEpisodes.Recipe(
                        player,
                        hold == null ? RandomActions.USUAL_HOLD : hold,
                        steps,
                        keepsGoing ? Ending.AFTER_ALL_STEPS : Ending.WHEN_TERMINATED,
                        seed,
                        episodes);
        String note = "world %s, %s".formatted(foreign, recipe.describe());
        try (WorldEpisodes source = new WorldEpisodes(() -> program.world(foreign), recipe)) {
            return write(source, note, foreign);
        }
    }

    private int collectScene() {
        if (hold != null) {
            throw BadInputException.of("app.collect.hold");
        }
        Scene<?> world = level.world(scene, program.loader().scenes());
        if (records && variations.areGiven()) {
            throw BadInputException.of("app.option.record.vary");
        }
        EpisodeRecipe recipe =
                new EpisodeRecipe(
                        policy == null ? PolicyKind.MIXED : policy,
                        steps,
                        keepsGoing || records ? Ending.AFTER_ALL_STEPS : Ending.WHEN_TERMINATED,
                        size,
                        variations.values(world));
        String note = note(world, recipe);
        CollectionTarget target = new CollectionTarget(out, format);
        if (records) {
            target.check(note);
        }
        return write(source(world, recipe, target), note, world.card().name());
    }

    private int write(EpisodeSource source, String note, String world) {
        CollectionTarget target = new CollectionTarget(out, format);
        try (ProgressLine progress =
                ProgressLine.onTerminal(program.texts().of("app.progress.collect"))) {
            CollectionTarget.Result result =
                    target.collect(
                            source,
                            note,
                            Map.of("scene", world, "recipe", note),
                            workers,
                            progress::show);
            Out.tell(spec, "app.collect.done", result.episodes(), out, result.written());
        }
        return ExitCodes.OK;
    }

    private EpisodeSource source(Scene<?> world, EpisodeRecipe recipe, CollectionTarget target) {
        if (records) {
            return recorded(world, recipe, target.there());
        }
        if (keys == null) {
            return new SceneEpisodes(world, recipe, seed, episodes);
        }
        List<Action> actions = script(world);
        return new ListedEpisodes(
                world.actions(), List.of(SceneEpisodes.replayed(world, recipe, seed, actions)));
    }

    private List<Action> script(Scene<?> world) {
        if (keys == null) {
            return List.of();
        }
        List<Input> script = KeyScript.read(keys, world.actions());
        if (script.size() > MOST_SCRIPTED_STEPS) {
            throw BadInputException.of(
                    "app.collect.script", keys, script.size(), MOST_SCRIPTED_STEPS);
        }
        return script.stream().map(Action.class::cast).toList();
    }

    /**
     * Opens the window, with the key script as the first actions, and returns the played episodes.
     *
     * @param there how many episodes were recorded before; they are kept
     */
    private EpisodeSource recorded(Scene<?> world, EpisodeRecipe recipe, int there) {
        List<Action> script = script(world);
        PlayRequest request =
                new PlayRequest(
                        seed,
                        PlaySource.TRUTH,
                        KnobValues.NONE,
                        script,
                        script.isEmpty() ? OptionalInt.empty() : OptionalInt.of(script.size()));
        AtEnd atEnd = script.isEmpty() ? AtEnd.STAY : AtEnd.PHOTOGRAPH_AND_CLOSE;
        PlayTape tape = new PlayTape();
        new WindowPlay(program).watch(program.scenePacks().write(world), request, atEnd, tape);
        List<Episode> played = tape.episodes(world, recipe);
        if (played.isEmpty()) {
            throw BadInputException.of("app.collect.nothing");
        }
        return new LaterEpisodes(there, new ListedEpisodes(world.actions(), played));
    }

    /** Describes how the episodes are made, so that they are not confused with others. */
    private String note(Scene<?> world, EpisodeRecipe recipe) {
        String how =
                "scene %s, %s, seeds from %d".formatted(played(world), recipe.describe(), seed);
        if (records) {
            return "played by a person, " + how;
        }
        return keys == null ? how : "keys %s, %s".formatted(fingerprint(script(world)), how);
    }

    /** Names the world; for a world with a level, also by the level's content. */
    private static String played(Scene<?> world) {
        String name = world.card().name();
        return world.packFiles().isEmpty()
                ? name
                : "%s in a level (%x)"
                        .formatted(
                                name,
                                Arrays.hashCode(world.packFiles().values().iterator().next()));
    }

    private static String fingerprint(List<Action> script) {
        return Integer.toHexString(script.stream().map(Action::name).toList().hashCode());
    }

    /** Refuses seeds on which models are evaluated, because nobody may train on them. */
    private void requireTrainingSeeds() {
        if (seed < 0) {
            throw BadInputException.of("app.option.seed", seed);
        }
        if (seed > Long.MAX_VALUE - episodes) {
            throw BadInputException.of(
                    "app.option.seed.large", seed, episodes, Long.MAX_VALUE - episodes);
        }
        HeldOutSeeds.refuseForTraining(seed, seed + episodes - 1);
    }
}
