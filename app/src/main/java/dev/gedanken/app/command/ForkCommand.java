package dev.gedanken.app.command;

import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.console.Json;
import dev.gedanken.app.console.OutputFile;
import dev.gedanken.app.fork.ForkFiles;
import dev.gedanken.app.fork.ForkReport;
import dev.gedanken.app.fork.ForkRequest;
import dev.gedanken.app.fork.ForkRun;
import dev.gedanken.app.fork.ForkRun.Outcome;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.session.SessionOpening;
import dev.gedanken.measure.FactorReader;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.rollout.Luck;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.session.SessionStore;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.KeyScript;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays several futures of one moment side by side. */
@Command(name = "fork", mixinStandardHelpOptions = true)
final class ForkCommand implements Callable<Integer> {
    private static final String REPORT = "fork.json";

    @Mixin private PackOption pack = new PackOption();

    @Option(names = "--seed", paramLabel = "N")
    private long seed = PlayCommand.DEFAULT_SEED;

    @Option(names = "--keys", paramLabel = "SCRIPT")
    private @Nullable Path keys;

    @Option(names = "--at", paramLabel = "STEP", converter = ArgumentTypes.Count.class)
    private @Nullable Integer at;

    @Option(names = "--actions", paramLabel = "A,B,C", split = ",")
    private List<String> actions = List.of();

    @Option(names = "--steps", paramLabel = "N", converter = ArgumentTypes.PositiveCount.class)
    private int steps = 30;

    @Option(names = "--fresh-luck")
    private boolean hasFreshLuck;

    @Option(names = "--session", paramLabel = "FILE")
    private @Nullable Path session;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    @Mixin private JsonOption json = new JsonOption();

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    ForkCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        WorldPack opened = WorldPack.open(pack.find(program.library()));
        ForkRequest request = request(opened.manifest().inputs());
        json.file();
        ForkFiles files = ForkFiles.in(out);
        try (LoadedPack loaded = program.loader().load(opened)) {
            FactorReader reader =
                    new FactorReader(
                            loaded.world().map(TrueWorld::trackedObjects).orElse(List.of()));
            Outcome outcome =
                    session == null
                            ? new ForkRun(Rollout.inMemory(loaded.player()), reader).run(request)
                            : recorded(loaded, request, reader, session);
            tell(files, files.write(loaded, request, outcome, reader));
        }
        return ExitCodes.OK;
    }

    private void tell(ForkFiles files, ForkReport report) {
        new OutputFile(files.folder().resolve(REPORT)).write(Json.of(report));
        if (json.isAsked()) {
            json.write(report, Out.of(spec));
        }
        if (!json.isAsked() || json.file().isPresent()) {
            Out.of(spec).print(new ForkTable(program.texts()).of(report));
            Out.tell(spec, "app.fork.done", REPORT, files.folder());
        }
    }

    private ForkRequest request(InputSpace space) {
        List<Input> script = keys == null ? List.of() : KeyScript.read(keys, space);
        List<? extends Input> chosen =
                actions.isEmpty()
                        ? space.enumerated()
                        : actions.stream().map(String::strip).map(space::parse).toList();
        if (chosen.isEmpty()) {
            throw BadInputException.of("app.fork.inputs", space.idle());
        }
        int step = at == null ? script.size() : at;
        if (keys != null && step > script.size()) {
            throw BadInputException.of("app.fork.step", keys, script.size(), script.size(), step);
        }
        Luck luck = hasFreshLuck ? Luck.FRESH : Luck.SHARED;
        return new ForkRequest(seed, script, step, List.copyOf(chosen), steps, luck);
    }

    private Outcome recorded(
            LoadedPack loaded, ForkRequest request, FactorReader reader, Path file) {
        try (SessionStore store =
                SessionOpening.store(
                        file, loaded, Version.title(), trouble -> Out.warn(spec, trouble))) {
            Rollout rollout =
                    new Rollout(
                            loaded.player(),
                            store.saved().tree(store),
                            Rollout.DEFAULT_BUDGET_BYTES);
            return new ForkRun(rollout, reader).run(request);
        }
    }
}
