package dev.gedanken.app.window.export;

import dev.gedanken.app.export.ExportFormat;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.view.timeline.StepRange;
import dev.gedanken.app.view.timeline.Timeline;
import dev.gedanken.app.window.timeline.BranchFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Writes the branches that are dragged out, each only once as long as it does not grow. */
public final class BranchFilms implements BranchFiles {
    private final Supplier<Optional<LiveSnapshot>> latest;
    private final Timeline timeline;
    private final ExportController exports;
    private final Map<Wanted, CompletableFuture<Path>> files = new HashMap<>();
    private final Runnable missed;
    private CompletableFuture<Path> last = new CompletableFuture<>();

    /** A branch of a session up to a moment, in a format. */
    private record Wanted(int session, int branch, int tip, Form form) {}

    /**
     * Creates it.
     *
     * @param missed notified if the user releases the mouse too soon
     */
    public BranchFilms(
            Supplier<Optional<LiveSnapshot>> latest,
            Timeline timeline,
            ExportController exports,
            Runnable missed) {
        this.latest = latest;
        this.timeline = timeline;
        this.exports = exports;
        this.missed = missed;
    }

    @Override
    public void prepare(int branch, Form form) {
        latest.get().ifPresent(moment -> prepare(branch, form, moment));
    }

    private void prepare(int branch, Form form, LiveSnapshot moment) {
        int tip = timeline.nodeAt(branch, Integer.MAX_VALUE);
        Wanted wanted = new Wanted(timeline.session(), branch, tip, form);
        files.values().removeIf(BranchFilms::isLost);
        last = files.computeIfAbsent(wanted, key -> write(branch, form, moment));
    }

    private CompletableFuture<Path> write(int branch, Form form, LiveSnapshot moment) {
        List<Integer> nodes = new StepRange(0, Integer.MAX_VALUE).nodes(timeline, branch);
        return exports.write(
                form == Form.FILM ? ExportFormat.MP4 : ExportFormat.STRIP,
                moment,
                timeline.branch(branch).name(),
                nodes);
    }

    private static boolean isLost(CompletableFuture<Path> file) {
        return file.isCompletedExceptionally()
                || (file.isDone() && !Files.isRegularFile(file.join()));
    }

    @Override
    public void missed() {
        missed.run();
    }

    @Override
    public Optional<Path> ready() {
        return last.isDone() && !isLost(last) ? Optional.of(last.join()) : Optional.empty();
    }
}
