package dev.gedanken.app.window.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.jobs.JobPlan;
import dev.gedanken.app.jobs.Scoring;
import dev.gedanken.app.jobs.StoppedTrainings;
import dev.gedanken.app.jobs.TrainingSize;
import dev.gedanken.app.jobs.TrainingSubject;
import dev.gedanken.app.studio.command.WindowCommand;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.window.StudioProbe;
import dev.gedanken.train.TrainingRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closes the window while a model is trained, and opens it after a training was stopped. */
class ClosingTest {
    private static final TrainingSubject SUBJECT =
            new TrainingSubject("grid", "bricks", Optional.empty(), new TreeMap<>());
    private static final TrainingSize LONG = new TrainingSize(60, 600, new Scoring(1, 10));

    @TempDir private Path folder;

    @Test
    void theWindowAsksBeforeItClosesOnATrainingAndTheNextOneOffersToResume() throws Exception {
        keepCheckpoint("kept");
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.until("the offer to resume", () -> isOffered(studio, "kept"));
            studio.clickWhenSeen("#decline-offer");
            studio.perform(Shortcut.PAUSE.command());
            studio.perform(new WindowCommand.Train(SUBJECT, "long", LONG));
            studio.until("the training", () -> isRemembered("long"));
            Window window = studio.robot().lookup("#stage").query().getScene().getWindow();
            askToClose(window);
            studio.until("the question", () -> !studio.all("#close-question").isEmpty());
            assertThat(studio.text("#close-question .content")).contains("Training long");
            studio.clickWhenSeen("#close-keep");
            studio.until("no question", () -> studio.all("#close-question").isEmpty());
            assertThat(window.isShowing()).isTrue();

            askToClose(window);
            studio.until("the question", () -> !studio.all("#close-question").isEmpty());
            studio.clickWhenSeen("#close-stop");
            studio.until("the end", () -> !window.isShowing());
            assertThat(studio.failures()).isEmpty();
        }
        assertThat(isRemembered("kept")).isFalse();
        assertThat(isRemembered("long")).isTrue();
    }

    private void keepCheckpoint(String name) throws IOException {
        Path pack = folder.resolve("packs").resolve(name);
        new StoppedTrainings(folder.resolve("packs")).begun(new JobPlan.Train(SUBJECT, LONG, pack));
        Path kept = Files.createDirectories(TrainingRequest.checkpointFolder(pack));
        Files.writeString(kept.resolve("checkpoint.json"), "{}");
    }

    private boolean isRemembered(String name) {
        return Files.exists(folder.resolve("packs").resolve(name + ".training.json"));
    }

    private static boolean isOffered(StudioProbe studio, String name) {
        return studio.all(".notification").stream()
                .map(Node::getAccessibleText)
                .anyMatch(text -> text.contains(name) && text.contains("checkpoint"));
    }

    private static void askToClose(Window window) {
        Platform.runLater(
                () -> window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }
}
