package dev.gedanken.app.command;

import dev.gedanken.app.command.HeadlessRun.Outputs;
import dev.gedanken.app.console.OutputFile;
import dev.gedanken.app.play.ActionSource;
import dev.gedanken.app.play.PlayReport;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.session.SessionPlay.From;
import dev.gedanken.app.window.StudioRequest.AtEnd;
import dev.gedanken.evaluate.EvaluationSettings;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.play.PlaySource;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.KeyScript;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays a pack or a true world, in the window or headless. */
@Command(
        name = "play",
        description = "Play a pack or a true world, in the window or headless.",
        mixinStandardHelpOptions = true)
final class PlayCommand implements Callable<Integer> {
    /** The seed that play starts from unless asked otherwise: one that no training used. */
    static final long DEFAULT_SEED = EvaluationSettings.FIRST_HELD_OUT_SEED;

    @Mixin private PackOption pack = new PackOption();

    @Mixin private SceneOption scene = new SceneOption();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "A whole number to start from (default: 9000000, or where the session stands).")
    private @Nullable Long seed;

    @Option(
            names = "--keys",
            paramLabel = "SCRIPT",
            description = "A text file with an action a line, such as 'left x10'.")
    private @Nullable Path keys;

    @Option(
            names = "--steps",
            paramLabel = "N",
            converter = ArgumentTypes.Count.class,
            description = "A number of steps after which to stop, from 0 up.")
    private @Nullable Integer steps;

    @Option(
            names = "--policy",
            paramLabel = "P",
            converter = ArgumentTypes.Policy.class,
            description =
                    "Who plays after the script: one of random, expert and mixed, which see the true"
                            + " state (default: nobody, or you in the window).")
    private @Nullable PolicyKind policy;

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            converter = ArgumentTypes.Source.class,
            description =
                    "One of model, corrected (by the truth) and truth (default: model; truth with"
                            + " --scene).")
    private @Nullable PlaySource source;

    @Option(
            names = "--temperature",
            paramLabel = "T",
            converter = ArgumentTypes.Temperature.class,
            description = "A number from 0 (always the most probable) to 2.")
    private @Nullable Float temperature;

    @Option(names = "--headless", description = "Play without a window, as fast as it goes.")
    private boolean isHeadless;

    @Option(names = "--twin", description = "Show the true twin from the start.")
    private boolean showsTwin;

    @Option(
            names = "--screenshot",
            paramLabel = "FILE",
            description =
                    "A PNG file for the last frame beside the true one, or for the window after the last step.")
    private @Nullable Path screenshot;

    @Option(
            names = "--session",
            paramLabel = "FILE",
            description = "A session file to record to; one that exists is gone on with.")
    private @Nullable Path session;

    @Mixin private JsonOption json = new JsonOption();

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    PlayCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        if (scene.isPainted() && session != null) {
            throw BadInputException.of("app.play.level.session");
        }
        if (scene.isAsked() && pack.isAsked()) {
            throw BadInputException.of("app.option.pack.scene");
        }
        return play(scene.programWith(program));
    }

    private int play(Program program) {
        Path location = scene.isAsked() ? scene.pack(program) : pack.find(program.library());
        WorldPack opened = WorldPack.open(location);
        PlayRequest request = request(opened);
        Optional<OutputFile> picture = Optional.ofNullable(screenshot).map(OutputFile::check);
        json.file();
        return isHeadless
                ? playHeadless(program, opened, request, picture)
                : playInWindow(program, location, request, picture);
    }

    private PlayRequest request(WorldPack opened) {
        List<Action> script =
                keys == null ? List.of() : KeyScript.read(keys, opened.manifest().actionSpace());
        return new PlayRequest(
                seed == null ? DEFAULT_SEED : seed,
                source != null ? source : scene.isAsked() ? PlaySource.TRUTH : PlaySource.MODEL,
                temperature == null ? OptionalDouble.empty() : OptionalDouble.of(temperature),
                script,
                steps == null ? OptionalInt.empty() : OptionalInt.of(steps),
                policy == null ? ActionSource.HUMAN : ActionSource.of(policy));
    }

    private int playHeadless(
            Program program, WorldPack opened, PlayRequest request, Optional<OutputFile> picture) {
        From from = seed == null ? From.CURSOR : From.SEED;
        Outputs outputs = new Outputs(picture, Optional.ofNullable(session), from);
        return new HeadlessRun(program, Out.of(spec), Out.errorsOf(spec))
                .play(opened, request, json, outputs);
    }

    private int playInWindow(
            Program program, Path location, PlayRequest request, Optional<OutputFile> picture) {
        boolean hasEnd = picture.isPresent() || json.isAsked();
        if (hasEnd && request.steps().isEmpty() && request.script().isEmpty()) {
            throw BadInputException.of("app.play.end");
        }
        WindowPlay window = new WindowPlay(program);
        WindowPlay.Result result =
                window.run(
                        location,
                        hasEnd ? request.ending() : request,
                        showsTwin ? WindowPlay.Parts.DREAM_AND_TWIN : WindowPlay.Parts.DREAM,
                        hasEnd ? AtEnd.PHOTOGRAPH_AND_CLOSE : AtEnd.STAY,
                        sessionPlan(window, hasEnd));
        picture.ifPresent(file -> result.picture().ifPresent(shot -> file.write(shot.png())));
        Optional<PlayReport> report = json.isAsked() ? result.report() : Optional.empty();
        report.ifPresent(found -> json.write(found, Out.of(spec)));
        return result.exitCode();
    }

    /**
     * A play with an end can be repeated: only one without is saved unasked. A script and an end count
     * from a start, so that only free play goes on where a session stands.
     */
    private SessionPlan sessionPlan(WindowPlay window, boolean hasEnd) {
        boolean goesOn = seed == null && keys == null && !hasEnd;
        From from = goesOn ? From.CURSOR : From.SEED;
        boolean isSaved = session != null || !(hasEnd || scene.isPainted());
        return isSaved ? window.saving(Optional.ofNullable(session), from) : SessionPlan.inMemory();
    }
}
