package dev.gedanken.app.command;

import dev.gedanken.app.bench.BenchReport;
import dev.gedanken.app.bench.BranchBench;
import dev.gedanken.app.bench.DurabilityBench;
import dev.gedanken.app.bench.ModelBench;
import dev.gedanken.app.bench.RendererBench;
import dev.gedanken.app.bench.SceneBench;
import dev.gedanken.app.bench.SnapshotBench;
import dev.gedanken.app.bench.SpaceBench;
import dev.gedanken.app.bench.WindowFigures;
import dev.gedanken.app.bench.WindowReport;
import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneState;
import dev.gedanken.train.Machine;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures model, renderer and scenes on this machine. */
@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Mixin private PackOption pack = new PackOption();

    @Mixin private JsonOption json = new JsonOption();

    @Option(names = "--window")
    private boolean usesWindow;

    @Option(names = "--minutes", paramLabel = "M", converter = ArgumentTypes.PositiveNumber.class)
    private @Nullable Double minutes;

    @Option(names = "--rehearse", hidden = true)
    private boolean rehearses;

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    BenchCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        PrintWriter out = Out.of(spec);
        Path location = pack.find(program.library());
        json.file();
        if (!usesWindow && minutes != null) {
            throw BadInputException.of("app.option.minutes.window");
        }
        if (rehearses) {
            new WindowPlay(program).rehearse(location);
        } else if (usesWindow) {
            WindowReport report = measureWindow(location);
            tell(report, new WindowTables(program.texts()).of(report), out);
        } else {
            BenchReport report = measure(location);
            tell(report, new BenchTables(program.texts()).of(report), out);
        }
        return ExitCodes.OK;
    }

    private void tell(Object report, String tables, PrintWriter out) {
        if (json.isAsked()) {
            json.write(report, out);
        }
        if (!json.isAsked() || json.file().isPresent()) {
            out.print(tables);
            out.flush();
        }
    }

    private WindowReport measureWindow(Path location) {
        double asked = minutes == null ? 1 : minutes;
        WindowFigures figures = new WindowPlay(program).measure(location, asked);
        return new WindowReport(Version.read(), Machine.describe(), figures);
    }

    private BenchReport measure(Path location) {
        try (LoadedPack loaded = program.loader().load(location)) {
            return new BenchReport(
                    Version.read(),
                    Machine.describe(),
                    List.of(ModelBench.of(loaded)),
                    List.of(SnapshotBench.of(loaded)),
                    List.of(DurabilityBench.of(loaded, program.folders().sessions())),
                    BranchBench.of(loaded),
                    renderers(),
                    SpaceBench.ofAll(),
                    scenes());
        }
    }

    private List<RendererBench> renderers() {
        Frame frame = firstFrame(program.loader().scenes().scenes().getFirst());
        return RendererBench.ofAll(frame);
    }

    private static <S extends SceneState<S>> Frame firstFrame(Scene<S> scene) {
        return scene.frame(scene.start(0));
    }

    private List<SceneBench> scenes() {
        List<SceneBench> results = new ArrayList<>();
        for (Scene<?> scene : program.loader().scenes().scenes()) {
            results.add(SceneBench.of(scene));
        }
        return results;
    }
}
