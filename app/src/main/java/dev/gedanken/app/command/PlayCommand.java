package dev.gedanken.app.command;

import dev.gedanken.app.command.HeadlessRun.Outputs;
import dev.gedanken.app.console.OutputFile;
import dev.gedanken.app.play.PlayReport;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.session.SessionPlay.From;
import dev.gedanken.app.window.StudioRequest.AtEnd;
import dev.gedanken.evaluate.EvaluationSettings;
import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.picture.PictureFile;
import dev.gedanken.picture.PictureFit;
import dev.gedanken.play.Actor;
import dev.gedanken.play.Planner;
import dev.gedanken.play.PlaySource;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Input;
import dev.gedanken.world.KeyScript;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays a pack or a true world, in the window or headless. */
@Command(name = "play", mixinStandardHelpOptions = true)
final class PlayCommand implements Callable<Integer> {
    /** The default seed for play, which no training used. */
    static final long DEFAULT_SEED = EvaluationSettings.FIRST_HELD_OUT_SEED;

    /**
     * The seed for free play in the window: the first held-out seed for which {@code bricks} has a
     * full wall.
     */
    static final long WINDOW_SEED = DEFAULT_SEED + 5;

    @Mixin private PackOption pack = new PackOption();

    @Mixin private SceneOption scene = new SceneOption();

    @Mixin private ModelOption model = new ModelOption();

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable Long seed;

    @Option(names = "--keys", paramLabel = "SCRIPT")
    private @Nullable Path keys;

    @Option(names = "--steps", paramLabel = "N", converter = ArgumentTypes.Count.class)
    private @Nullable Integer steps;

    @Option(names = "--policy", paramLabel = "P", converter = ArgumentTypes.Policy.class)
    private @Nullable PolicyKind policy;

    @Option(names = "--actor", paramLabel = "WHO")
    private @Nullable String actor;

    @Option(names = "--source", paramLabel = "SOURCE", converter = ArgumentTypes.Source.class)
    private @Nullable PlaySource source;

    @Option(names = "--knob", paramLabel = "NAME=VALUE")
    private Map<String, Double> knobs = new TreeMap<>();

    @Option(names = "--temperature", paramLabel = "T")
    private @Nullable Double temperature;

    @Option(names = "--picture", paramLabel = "FILE")
    private @Nullable Path picture;

    @Option(names = "--picture-fit", paramLabel = "FIT", converter = ArgumentTypes.Fit.class)
    private PictureFit pictureFit = PictureFit.CROP;

    @Option(names = "--headless")
    private boolean isHeadless;

    @Option(names = "--twin")
    private boolean showsTwin;

    @Option(names = "--beside", paramLabel = "PACK")
    private @Nullable String beside;

    @Option(names = "--screenshot", paramLabel = "FILE")
    private @Nullable Path screenshot;

    @Option(names = "--session", paramLabel = "FILE")
    private @Nullable Path session;

    @Mixin private JsonOption json = new JsonOption();

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    PlayCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        if (model.isAsked() && pack.isAsked()) {
            throw BadInputException.of("app.option.pack.model");
        }
        if (scene.isAsked() && pack.isAsked()) {
            throw BadInputException.of("app.option.pack.scene");
        }
        if (beside != null && isHeadless) {
            throw BadInputException.of("app.option.beside");
        }
        return play(scene.programWith(program));
    }

    private int play(Program program) {
        Path location =
                model.isAsked()
                        ? model.pack(program, scene.name())
                        : scene.isAsked()
                                ? scene.pack(program, Out.errorsOf(spec)::println)
                                : pack.find(program.library());
        WorldPack opened = WorldPack.open(location);
        PlayRequest request = request(opened, program.planners());
        Optional<OutputFile> picture = Optional.ofNullable(screenshot).map(OutputFile::check);
        json.file();
        return isHeadless
                ? playHeadless(program, opened, request, picture)
                : playInWindow(program, location, request, picture);
    }

    private PlayRequest request(WorldPack opened, List<Planner> planners) {
        if (actor != null && policy != null) {
            throw BadInputException.of("app.play.actor.twice");
        }
        List<Input> script =
                keys == null ? List.of() : KeyScript.read(keys, opened.manifest().inputs());
        PlayRequest request =
                new PlayRequest(
                                seed == null ? unaskedSeed() : seed,
                                source != null
                                        ? source
                                        : scene.isAsked() && !model.isAsked()
                                                ? PlaySource.TRUTH
                                                : PlaySource.MODEL,
                                knobs(),
                                script,
                                steps == null ? OptionalInt.empty() : OptionalInt.of(steps))
                        .by(actor())
                        .with(planners);
        return picture == null ? request : request.startingFrom(picture(picture, opened));
    }

    /** Free play in the window begins with a full picture; repeatable play keeps its seed. */
    private long unaskedSeed() {
        boolean isFree = !isHeadless && keys == null && steps == null && screenshot == null;
        return isFree ? WINDOW_SEED : DEFAULT_SEED;
    }

    private Frame picture(Path file, WorldPack opened) {
        FrameShape shape =
                opened.manifest()
                        .frame()
                        .orElseThrow(
                                () -> BadInputException.of("app.picture.blind", opened.location()));
        return PictureFile.read(file).frame(shape, pictureFit);
    }

    private KnobValues knobs() {
        TreeMap<String, Double> values = new TreeMap<>(knobs);
        if (temperature != null) {
            values.put(Knob.TEMPERATURE, temperature);
        }
        return new KnobValues(values);
    }

    private Actor actor() {
        if (policy != null) {
            return new Actor.WorldPolicy(policy);
        }
        return actor == null ? new Actor.Person() : Actor.of(actor);
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
                        Optional.ofNullable(beside).map(program.library()::find),
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
     * A play with an end can be repeated, so only a play without one is saved automatically. A
     * script and an end count from a start, so only free play continues at a session's position.
     */
    private SessionPlan sessionPlan(WindowPlay window, boolean hasEnd) {
        boolean goesOn = seed == null && keys == null && !hasEnd;
        From from = goesOn ? From.CURSOR : From.SEED;
        boolean isSaved = session != null || !hasEnd;
        return isSaved ? window.saving(Optional.ofNullable(session), from) : SessionPlan.inMemory();
    }
}
