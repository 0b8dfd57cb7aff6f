package dev.gedanken.app.command;

import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.console.ProgressLine;
import dev.gedanken.data.EpisodeFolder;
import dev.gedanken.data.EpisodeFormat;
import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.evaluate.EvaluationSettings;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes episodes that a policy plays in a true world. */
@Command(
        name = "collect",
        description = "Write episodes that a policy plays in a true world.",
        mixinStandardHelpOptions = true)
final class CollectCommand implements Callable<Integer> {
    @Option(
            names = "--scene",
            paramLabel = "S",
            required = true,
            description = "The name of a scene; ./gedanken scenes lists them.")
    private String scene = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "A folder for the episodes; those that are there already are kept.")
    private Path out = Path.of("");

    @Option(
            names = "--episodes",
            paramLabel = "N",
            converter = ArgumentTypes.PositiveCount.class,
            description = "A number of episodes, from 1 up (default: ${DEFAULT-VALUE}).")
    private int episodes = 10;

    @Option(
            names = "--steps",
            paramLabel = "N",
            converter = ArgumentTypes.PositiveCount.class,
            description = "A number of steps per episode, from 1 up (default: ${DEFAULT-VALUE}).")
    private int steps = 200;

    @Option(
            names = "--policy",
            paramLabel = "P",
            converter = ArgumentTypes.Policy.class,
            description = "One of random, expert and mixed (default: mixed).")
    private PolicyKind policy = PolicyKind.MIXED;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "A whole number: the first episode's seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--format",
            paramLabel = "F",
            converter = ArgumentTypes.Format.class,
            description = "One of npz (a numpy file an episode) and png (a folder of pictures).")
    private EpisodeFormat format = EpisodeFormat.NPZ;

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    CollectCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Scene<?> world = program.loader().scenes().named(scene);
        requireTrainingSeeds();
        SceneEpisodes source = new SceneEpisodes(world, policy, seed, episodes, steps);
        EpisodeFolder folder = new EpisodeFolder(out, format);
        int written = 0;
        try (ProgressLine progress = ProgressLine.onTerminal("collect")) {
            for (int i = 0; i < episodes; i++) {
                if (!folder.has(i)) {
                    folder.write(i, source.episode(i));
                    written++;
                }
                progress.show((i + 1.0) / episodes);
            }
        }
        Out.of(spec)
                .println(
                        "%d episodes of %d steps are in %s, %d of them new."
                                .formatted(episodes, steps, out, written));
        return ExitCodes.OK;
    }

    /** Refuses seeds on which models are judged: nobody may train on them. */
    private void requireTrainingSeeds() {
        long heldOut = EvaluationSettings.FIRST_HELD_OUT_SEED;
        if (seed < 0 || seed + episodes > heldOut) {
            throw new BadInputException(
                    "Seeds %d..%d are not for training: give seeds from 0 to %d, those above are held out for evaluation."
                            .formatted(seed, seed + episodes - 1, heldOut - 1));
        }
    }
}
