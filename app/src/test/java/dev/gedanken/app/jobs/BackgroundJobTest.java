package dev.gedanken.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gedanken.app.console.ProgressLine.Report;
import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackgroundJobTest {
    private static final TrainingSubject BRICKS =
            new TrainingSubject("grid", "bricks", Optional.empty(), new TreeMap<>());

    @TempDir private Path folder;
    @TempDir private Path shipped;

    private final List<Report> reports = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();

    private JobPlan plan() {
        return JobPlan.Train.named(
                "mine",
                BRICKS,
                new TrainingSize(30, 20, new Scoring(3, 40)),
                new PackLibrary(shipped),
                folder);
    }

    /** What a process does is written as a shell script here. */
    private Path run(String script) {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "needs a shell");
        return new BackgroundJob(plan())
                .run(new ProcessBuilder("sh", "-c", script), reports::add, notes::add);
    }

    @Test
    void itTellsWhatTheProcessTellsAndReturnsTheResult() {
        Path result =
                run(
                        "echo 'progress 0.250 dynamics, step 5' >&2; echo out; echo 'progress 1.000 ' >&2");

        assertThat(result).isEqualTo(folder.resolve("mine"));
        assertThat(reports)
                .containsExactly(new Report(0.25, "dynamics, step 5"), new Report(1, ""));
    }

    @Test
    void whatAPersonShouldKnowIsHeardAndIsNoReasonOfAFailure() {
        String note = "note {\\\"key\\\":\\\"app.job.status\\\",\\\"arguments\\\":[\\\"7\\\"]}";
        assertThatThrownBy(
                        () -> run("echo 'It broke.' >&2; echo \"%s\" >&2; exit 2".formatted(note)))
                .hasMessage("It broke.");

        assertThat(notes)
                .extracting(Message::english)
                .containsExactly("The work ended with status 7.");
    }

    @Test
    void aFailureIsToldInTheWordsOfTheProcess() {
        assertThatThrownBy(() -> run("echo 'Unknown scene: give another.' >&2; exit 2"))
                .isInstanceOf(BadInputException.class)
                .hasMessage("Unknown scene: give another.");
        assertThatThrownBy(() -> run("exit 3")).hasMessage("The work ended with status 3.");
    }

    @Test
    void aFailureThatIsAMessageIsToldInAnyLanguage() {
        assertThatThrownBy(() ->
                        run(
                                "echo 'message {\"key\":\"app.pack.taken\",\"arguments\":[\"mine\"]}' >&2; exit 2"))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        problem ->
                                assertThat(problem.message())
                                        .isEqualTo(Message.of("app.pack.taken", "mine")));
    }

    @Test
    void whoeverStopsItEndsTheProcessWhichMaySaveFirst() throws Exception {
        Path saved = folder.resolve("saved");
        Path begun = folder.resolve("begun");
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread worker =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                run(
                                        "trap 'echo kept > %s; exit 143' TERM; echo > %s; while true; do sleep 0.1; done"
                                                .formatted(saved, begun));
                                end.complete(new AssertionError("It ended by itself."));
                            } catch (RuntimeException e) {
                                end.complete(e);
                            }
                        });
        while (!Files.exists(begun)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        worker.interrupt();

        assertThat(end.get(60, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
        assertThat(saved).hasContent("kept");
    }

    @Test
    void aProcessThatDoesNotEndWhenItIsAskedToIsMadeTo() throws Exception {
        Path begun = folder.resolve("begun");
        String deaf = "trap '' TERM; echo > %s; while true; do sleep 0.1; done".formatted(begun);
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread worker =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                new BackgroundJob(plan(), Duration.ofMillis(300))
                                        .run(
                                                new ProcessBuilder("sh", "-c", deaf),
                                                reports::add,
                                                note -> {});
                                end.complete(new AssertionError("It ended by itself."));
                            } catch (RuntimeException e) {
                                end.complete(e);
                            }
                        });
        while (!Files.exists(begun)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        worker.interrupt();

        assertThat(end.get(60, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
    }

    @Test
    void aPackIsNotCalledLikeOneThatCameWithTheProgram() throws IOException {
        Files.createFile(shipped.resolve("mine.zip"));

        assertThatThrownBy(this::plan).hasMessageContaining("already");
    }

    @Test
    void aTrainingThatWasStoppedGoesOn() throws IOException {
        assertThat(plan().arguments())
                .containsExactly(
                        "train",
                        "--family",
                        "grid",
                        "--scene",
                        "bricks",
                        "--minutes",
                        "30.0",
                        "--episodes",
                        "20",
                        "--evaluate-seeds",
                        "9000000..9000002",
                        "--evaluate-horizon",
                        "40",
                        "--out",
                        folder.resolve("mine").toString());

        Path kept = Files.createDirectory(TrainingRequest.checkpointFolder(folder.resolve("mine")));
        assertThat(plan().arguments()).as("nothing was saved yet").doesNotContain("--resume");

        Files.createFile(kept.resolve("checkpoint.json"));
        assertThat(plan().arguments()).endsWith("--resume");
    }

    @Test
    void aPackIsScoredAlongSevenAxes() {
        Path report = folder.resolve("axes.json");

        assertThat(new JobPlan.EvaluateAxes(folder, false, report).arguments())
                .containsExactly(
                        "evaluate",
                        "--pack",
                        folder.toString(),
                        "--fast",
                        "--json=" + report.toAbsolutePath());
        assertThat(new JobPlan.EvaluateAxes(folder, true, report).arguments()).contains("--full");
    }

    @Test
    void aPackIsScoredAsThoroughlyAsIsAsked() {
        Path report = folder.resolve("report.json");
        assertThat(new JobPlan.Evaluate(folder, new Scoring(1, 20), report).arguments())
                .containsExactly(
                        "evaluate",
                        "--pack",
                        folder.toString(),
                        "--seeds",
                        "9000000..9000000",
                        "--horizon",
                        "20",
                        "--json=" + report.toAbsolutePath());
        assertThat(new Scoring(0, 9_999)).isEqualTo(new Scoring(1, 500));
    }

    @Test
    void aPackIsNeverTrainedOver() throws IOException {
        Files.createDirectory(folder.resolve("mine"));

        assertThatThrownBy(this::plan).hasMessageContaining("already");
        assertThatThrownBy(() ->
                        JobPlan.Train.named(
                                "../mine",
                                BRICKS,
                                TrainingSize.STANDARD,
                                new PackLibrary(shipped),
                                folder))
                .hasMessageContaining("'../mine'");
    }
}
