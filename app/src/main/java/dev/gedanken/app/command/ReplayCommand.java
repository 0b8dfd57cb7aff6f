package dev.gedanken.app.command;

import dev.gedanken.app.console.ConsoleTexts;
import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.console.OutputFile;
import dev.gedanken.app.console.ProgressLine;
import dev.gedanken.app.export.ExportFile;
import dev.gedanken.app.export.ExportFormat;
import dev.gedanken.app.export.ExportStyle;
import dev.gedanken.app.export.FrameLabels;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.session.ReplayReport;
import dev.gedanken.app.session.ReplayReport.DifferenceReport;
import dev.gedanken.app.session.SessionNotes;
import dev.gedanken.app.session.SessionPacks;
import dev.gedanken.app.session.SessionReplay;
import dev.gedanken.app.video.VideoFormat;
import dev.gedanken.export.BranchRange;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Journal;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Recomputes every frame of a session. */
@Command(name = "replay", mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SESSION", descriptionKey = "SESSION")
    private Path file = Path.of("");

    @Option(names = "--verify")
    private boolean verifies;

    @Option(names = "--pack", paramLabel = "PACK")
    private @Nullable String pack;

    @Option(names = "--video", paramLabel = "FILE")
    private @Nullable Path video;

    @Option(names = "--branch", paramLabel = "NAME")
    private @Nullable String branch;

    @Option(names = "--twin")
    private boolean showsTwin;

    @Option(names = "--save-as", paramLabel = "FILE")
    private @Nullable Path copy;

    @Mixin private JsonOption json = new JsonOption();

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    ReplayCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        json.file();
        Optional<OutputFile> film = Optional.ofNullable(video).map(OutputFile::check);
        film.ifPresent(output -> VideoFormat.of(output.path()));
        try (SessionStore store = SessionStore.openForReading(file);
                LoadedPack loaded =
                        new SessionPacks(program.library(), program.loader(), program.scenePacks())
                                .load(
                                        store.saved().header(),
                                        Optional.ofNullable(pack).map(program.library()::find))) {
            checkWhole(store.saved());
            film.ifPresent(output -> film(store, loaded, output));
            if (film.isPresent() && !verifies && !json.isAsked()) {
                return ExitCodes.OK;
            }
            ReplayReport report = replayed(new SessionReplay(file, store, loaded));
            saveCopy(store, loaded);
            return tell(report);
        }
    }

    /** An empty session, or one that has lost its end, cannot be verified. */
    private void checkWhole(SavedSession saved) {
        if (verifies && saved.lacksLog()) {
            throw BadInputException.of("worldmodel.session.log.missing", file);
        }
        if (verifies && saved.nodes().isEmpty()) {
            throw BadInputException.of("app.replay.empty", file);
        }
        if (saved.lacksLog()) {
            Out.warn(spec, Message.of("app.session.log.missing", file));
        }
    }

    private ReplayReport replayed(SessionReplay replay) {
        try (ProgressLine progress =
                ProgressLine.onTerminal(program.texts().of("app.progress.replay"))) {
            return verifies ? replay.verify(progress::show) : replay.run(progress::show);
        }
    }

    private void film(SessionStore store, LoadedPack loaded, OutputFile output) {
        Rollout rollout =
                new Rollout(
                        loaded.player(),
                        store.saved().tree(Journal.NONE),
                        Rollout.DEFAULT_BUDGET_BYTES);
        Branch chosen = SessionNotes.branch(store.saved(), Optional.ofNullable(branch));
        ExportFile film =
                new ExportFile(
                        output.path(),
                        ExportStyle.of(
                                ExportFormat.of(output.path()),
                                showsTwin,
                                FrameLabels.in(program.texts().language())),
                        SessionNotes.of(store.saved().header(), chosen));
        try (ProgressLine progress =
                ProgressLine.onTerminal(program.texts().of("app.progress.film"))) {
            film.write(BranchRange.whole(rollout.tree(), chosen).from(rollout), progress::show);
        }
        Out.tell(spec, "app.replay.film", output.path());
    }

    private void saveCopy(SessionStore store, LoadedPack loaded) {
        if (copy != null) {
            Rollout rollout = new Rollout(loaded.player(), store.saved().tree(store), 0);
            store.saveAs(copy.toAbsolutePath(), rollout);
            Out.tell(spec, "app.replay.copy", copy);
        }
    }

    private int tell(ReplayReport report) {
        if (json.isAsked()) {
            json.write(report, Out.of(spec));
        }
        if (!json.isAsked() || json.file().isPresent()) {
            Out.of(spec).println(summary(report));
        }
        return report.firstDifference().isPresent() ? ExitCodes.FAILURE : ExitCodes.OK;
    }

    private static Message compared(String what) {
        return Message.of(
                switch (what) {
                    case "belief" -> "app.replay.belief";
                    case "true frame" -> "app.replay.truth";
                    default -> "app.replay.frame";
                });
    }

    private String summary(ReplayReport report) {
        ConsoleTexts texts = program.texts();
        Message session =
                Message.of(
                        "app.replay.session",
                        report.session(),
                        report.nodes(),
                        report.branches().size());
        if (report.firstDifference().isPresent()) {
            DifferenceReport first = report.firstDifference().get();
            return texts.of(
                    "app.replay.differs",
                    session,
                    first.node(),
                    first.step(),
                    first.branch(),
                    compared(first.what()),
                    first.replayed().map(Object.class::cast).orElse(Message.of("app.replay.none")),
                    first.recorded());
        }
        return report.isVerified()
                ? texts.of("app.replay.same", session, report.beliefs())
                : texts.of("app.replay.made", session);
    }
}
