package dev.gedanken.app.command;

import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.console.OutputFile;
import dev.gedanken.app.console.ProgressLine;
import dev.gedanken.app.export.ExportFile;
import dev.gedanken.app.export.ExportFormat;
import dev.gedanken.app.export.ExportStyle;
import dev.gedanken.app.export.FrameLabels;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.session.SessionNotes;
import dev.gedanken.app.session.SessionPacks;
import dev.gedanken.export.BranchRange;
import dev.gedanken.export.MomentSource;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.session.SavedSession;
import dev.gedanken.session.SessionStore;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Exports a part of a session. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private static final int MOST_SCALE = 64;

    @Parameters(paramLabel = "SESSION", descriptionKey = "SESSION")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out = Path.of("");

    @Option(names = "--branch", paramLabel = "NAME")
    private @Nullable String branch;

    @Option(names = "--from", paramLabel = "STEP", converter = ArgumentTypes.Count.class)
    private int from = 0;

    @Option(names = "--to", paramLabel = "STEP", converter = ArgumentTypes.Count.class)
    private @Nullable Integer to;

    @Option(names = "--every", paramLabel = "N", converter = ArgumentTypes.PositiveCount.class)
    private @Nullable Integer every;

    @Option(names = "--scale", paramLabel = "N", converter = ArgumentTypes.PositiveCount.class)
    private @Nullable Integer scale;

    @Option(names = "--twin")
    private boolean showsTwin;

    @Option(names = "--labels")
    private boolean isLabelled;

    @Option(names = "--pack", paramLabel = "P")
    private @Nullable String pack;

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    ExportCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        ExportFormat format = ExportFormat.of(OutputFile.check(out).path());
        try (SessionStore store = SessionStore.openForReading(file);
                LoadedPack loaded =
                        new SessionPacks(program.library(), program.loader(), program.scenePacks())
                                .load(
                                        store.saved().header(),
                                        Optional.ofNullable(pack).map(program.library()::find))) {
            SavedSession saved = store.saved();
            if (saved.lacksLog()) {
                Out.warn(spec, Message.of("app.session.log.missing", file));
            }
            Rollout rollout =
                    new Rollout(loaded.player(), saved.tree(store), Rollout.DEFAULT_BUDGET_BYTES);
            Branch chosen = SessionNotes.branch(saved, Optional.ofNullable(branch));
            BranchRange range =
                    BranchRange.of(rollout.tree(), chosen, from, to == null ? Long.MAX_VALUE : to);
            ExportFile target =
                    new ExportFile(out, style(format), SessionNotes.of(saved.header(), chosen));
            write(target, range.from(rollout));
            Out.tell(spec, "app.export.done", range.size(), out);
            return ExitCodes.OK;
        }
    }

    private ExportStyle style(ExportFormat format) {
        ExportStyle usual =
                ExportStyle.of(format, showsTwin, FrameLabels.in(program.texts().language()))
                        .labelled(isLabelled);
        int chosen = scale == null ? usual.scale() : scale;
        if (chosen > MOST_SCALE) {
            throw BadInputException.of("app.export.scale", chosen, MOST_SCALE);
        }
        return usual.scaledBy(chosen).showingEvery(every == null ? 0 : every);
    }

    private void write(ExportFile target, MomentSource source) {
        try (ProgressLine progress =
                ProgressLine.onTerminal(program.texts().of("app.progress.export"))) {
            target.write(source, progress::show);
        }
    }
}
