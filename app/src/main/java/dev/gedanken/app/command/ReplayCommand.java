package dev.gedanken.app.command;

import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.console.OutputFile;
import dev.gedanken.app.console.ProgressLine;
import dev.gedanken.app.export.ExportFile;
import dev.gedanken.app.export.ExportStyle;
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

/** Makes every frame of a session again. */
@Command(
        name = "replay",
        description = "Make every frame of a session again, compare it, film it.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SESSION", description = "A session file that play --session wrote.")
    private Path file = Path.of("");

    @Option(
            names = "--verify",
            description = "Compare every frame and kept belief; the first that differs is named.")
    private boolean verifies;

    @Option(
            names = "--pack",
            paramLabel = "PACK",
            description = "A pack to replay with, even if the session was made with another.")
    private @Nullable String pack;

    @Option(
            names = "--video",
            paramLabel = "FILE",
            description = "A file for a film of a branch: FILE.mp4 or FILE.gif.")
    private @Nullable Path video;

    @Option(
            names = "--branch",
            paramLabel = "NAME",
            description = "The name of the branch to film (default: where the session stands).")
    private @Nullable String branch;

    @Option(names = "--twin", description = "Film the true world beside the dream.")
    private boolean showsTwin;

    @Option(
            names = "--save-as",
            paramLabel = "FILE",
            description = "A new file to copy the session to.")
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

    /** A session that says nothing, or not all that it once said, cannot be verified. */
    private void checkWhole(SavedSession saved) {
        if (verifies && saved.lacksLog()) {
            throw BadInputException.of("worldmodel.session.log.missing", file);
        }
        if (verifies && saved.nodes().isEmpty()) {
            throw BadInputException.of("app.replay.empty", file);
        }
        if (saved.lacksLog()) {
            Out.errorsOf(spec).println(Message.of("app.session.log.missing", file).english());
        }
    }

    private ReplayReport replayed(SessionReplay replay) {
        try (ProgressLine progress = ProgressLine.onTerminal("replay")) {
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
                        new ExportStyle(ExportStyle.FILM_SCALE, 0, showsTwin),
                        SessionNotes.of(store.saved().header(), chosen));
        try (ProgressLine progress = ProgressLine.onTerminal("film")) {
            film.write(BranchRange.whole(rollout.tree(), chosen).from(rollout), progress::show);
        }
        Out.of(spec).println("The film is in %s.".formatted(output.path()));
    }

    private void saveCopy(SessionStore store, LoadedPack loaded) {
        if (copy != null) {
            Rollout rollout = new Rollout(loaded.player(), store.saved().tree(store), 0);
            store.saveAs(copy.toAbsolutePath(), rollout);
            Out.of(spec).println("A copy of the session is in %s.".formatted(copy));
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

    private static String summary(ReplayReport report) {
        String session =
                "%s: %d moments on %d branches"
                        .formatted(report.session(), report.nodes(), report.branches().size());
        if (report.firstDifference().isPresent()) {
            DifferenceReport first = report.firstDifference().get();
            return "%s; the first that differs is moment %d (step %d of '%s'): its %s is %s, recorded was %s."
                    .formatted(
                            session,
                            first.node(),
                            first.step(),
                            first.branch(),
                            first.what(),
                            first.replayed().orElse("missing"),
                            first.recorded());
        }
        return report.isVerified()
                ? "%s, every frame and %d kept beliefs exactly as recorded."
                        .formatted(session, report.beliefs())
                : session + ", all made again; --verify compares them.";
    }
}
