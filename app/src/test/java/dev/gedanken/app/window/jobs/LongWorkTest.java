package dev.gedanken.app.window.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.jobs.Scoring;
import dev.gedanken.app.jobs.TrainingSize;
import dev.gedanken.app.jobs.TrainingSubject;
import dev.gedanken.app.studio.command.WindowCommand;
import dev.gedanken.app.studio.command.WindowCommand.ShowPanel;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.window.StudioProbe;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.train.Checkpoints;
import dev.gedanken.train.Checkpoints.Subject;
import dev.gedanken.train.TrainingRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training and scoring, started in the window and run to their ends by the real program. */
class LongWorkTest {
    private static final TrainingSize LEAST = new TrainingSize(0.02, 2, new Scoring(1, 10));

    @TempDir private Path folder;

    @Test
    void aModelIsTrainedToItsEndListedAndPlayed() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            pause(studio);
            studio.perform(
                    new WindowCommand.Train(
                            new TrainingSubject(
                                    "grid", "bricks", Optional.empty(), new TreeMap<>()),
                            "least",
                            LEAST));
            studio.untilAtLast("the finished pack", () -> offers(studio, "least"));
            WorldPack pack = WorldPack.open(folder.resolve("packs").resolve("least"));
            assertThat(pack.manifest().world()).isEqualTo("bricks");
            assertThat(pack.manifest().training().data()).startsWith("2 episodes");

            studio.perform(Shortcut.WELCOME.command());
            studio.until(
                    "its card",
                    () ->
                            studio.all(".card-title").stream()
                                    .anyMatch(title -> "Least".equals(((Text) title).getText())));
            studio.perform(Shortcut.BACK.command());
            studio.clickUntil(
                    "#accept-offer", "its play", () -> studio.now().pack().name().equals("least"));
            studio.perform(new ShowPanel("model"));
            studio.until("its scores", () -> says(studio, "9000000–9000000"));
            assertThat(studio.failures()).isEmpty();
        }
    }

    @Test
    void thePackThatIsPlayedIsScoredToTheEnd() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.size(1280, 1000);
            pause(studio);
            studio.perform(new ShowPanel("model"));
            studio.until("the scores that came with it", () -> says(studio, "9000000–9000099"));
            studio.perform(new WindowCommand.EvaluatePack(new Scoring(1, 10)));
            studio.untilAtLast("its own", () -> says(studio, "9000000–9000000"));

            assertThat(folder.resolve("exports"))
                    .isDirectoryContaining("glob:**/bricks-grid-evaluation-*.json");
            assertThat(studio.failures()).isEmpty();
        }
    }

    @Test
    void aStoppedTrainingOfAnotherSceneIsNotGoneOnWith() throws Exception {
        Path pack = Files.createDirectories(folder.resolve("packs")).resolve("least");
        Path kept = TrainingRequest.checkpointFolder(pack);
        new Checkpoints(kept)
                .save(
                        new Checkpoints.State(
                                Checkpoints.SCHEMA_VERSION,
                                new Subject("grid", "maze"),
                                new TreeMap<>(),
                                "digest",
                                "3 episodes",
                                1,
                                "tokenizer",
                                1,
                                1,
                                1,
                                new TreeMap<>(),
                                List.of()),
                        Map.of());
        byte[] before = Files.readAllBytes(kept.resolve("checkpoint.json"));
        try (StudioProbe studio = StudioProbe.open(folder)) {
            pause(studio);
            studio.perform(
                    new WindowCommand.Train(
                            new TrainingSubject(
                                    "grid", "bricks", Optional.empty(), new TreeMap<>()),
                            "least",
                            LEAST));
            studio.untilAtLast("the refusal", () -> isTold(studio, "is of the scene 'maze'"));

            assertThat(kept.resolve("checkpoint.json")).hasBinaryContent(before);
            assertThat(pack).doesNotExist();
        }
    }

    /** The work has a low priority, so it would wait for play. */
    private static void pause(StudioProbe studio) {
        studio.perform(Shortcut.PAUSE.command());
        studio.until("the pause", () -> !studio.now().isRunning());
    }

    private static boolean offers(StudioProbe studio, String pack) {
        return !studio.all("#accept-offer").isEmpty() && isTold(studio, "pack " + pack);
    }

    private static boolean isTold(StudioProbe studio, String words) {
        return studio.all(".notification").stream()
                .anyMatch(notice -> notice.getAccessibleText().contains(words));
    }

    private static boolean says(StudioProbe studio, String words) {
        return studio.all(".label").stream()
                .anyMatch(node -> node instanceof Labeled label && label.getText().equals(words));
    }
}
