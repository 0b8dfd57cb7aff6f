package dev.gedanken.app.window.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.jobs.TrainingSize;
import dev.gedanken.app.jobs.TrainingSubject;
import dev.gedanken.app.studio.command.WindowCommand;
import dev.gedanken.app.studio.command.WindowCommand.Adjust;
import dev.gedanken.app.studio.command.WindowCommand.Part;
import dev.gedanken.app.studio.command.WindowCommand.Setting;
import dev.gedanken.app.studio.command.WindowCommand.ShowPanel;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.app.view.timeline.Timeline;
import dev.gedanken.app.window.StudioProbe;
import dev.gedanken.pack.WorldPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The panels, operated by a robot: readings of beliefs, differences of branches, long work. */
class StudioPanelsTest {
    private static final int RGB = 0xFFFFFF;
    private static final String PICTURES = System.getProperty("gedanken.looks", "");

    @TempDir private Path folder;

    @Test
    void branchesThatPartAreSeenToPart() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(5);
            studio.robot().type(KeyCode.F).type(KeyCode.B);
            studio.until("both branches", () -> studio.now().tiles().size() == 2);
            studio.robot().press(KeyCode.LEFT);
            studio.letPass(25);
            studio.robot().release(KeyCode.LEFT);
            studio.robot().type(KeyCode.SPACE);
            studio.robot().clickOn("#compare-divergence");

            ToggleButton chosen = studio.robot().lookup("#compare-divergence").query();
            assertThat(chosen.isSelected()).isTrue();
            studio.until("a curve", () -> hasColour(studio, 1));
            look(studio, "divergence");
            assertThat(studio.failures()).isEmpty();
        }
    }

    /** Returns whether the chart of the panel shows the colour of a branch. */
    private static boolean hasColour(StudioProbe studio, int branch) {
        WritableImage image = studio.picture(studio.robot().lookup("#compare-chart").query());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getPixelReader().getArgb(x, y) & RGB) == Timeline.rgb(branch)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void whatTheModelHeldPossibleIsSeenAfterAStepAndWhilePaused() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(5);
            studio.robot().type(KeyCode.SPACE);
            studio.perform(new ShowPanel("belief"));
            studio.until("eight draws", () -> studio.now().samples().isPresent());
            studio.until("their pictures", () -> draws(studio) == 8);

            assertThat(studio.now().samples().orElseThrow().frames()).hasSize(8);
            look(studio, "belief");
            assertThat(studio.failures()).isEmpty();
        }
    }

    private static int draws(StudioProbe studio) {
        return studio.robot()
                .lookup((Node node) -> "belief-draws".equals(node.getId()))
                .tryQueryAs(FlowPane.class)
                .map(pane -> pane.getChildren().size())
                .orElse(0);
    }

    @Test
    void aProbeIsFittedBesidePlayWhenTheFactorsAreLookedAt() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(5);
            studio.perform(new ShowPanel("factors"));
            studio.until(
                    "progress of the fit",
                    () -> text(studio, "probe-words").matches(".*: [1-9]\\d* %\\."));

            assertThat(text(studio, "probe-paddle.x")).isEqualTo("–");
            look(studio, "factors");
            assertThat(studio.failures()).isEmpty();
        }
    }

    private static String text(StudioProbe studio, String id) {
        return studio.robot()
                .lookup((Node node) -> id.equals(node.getId()))
                .tryQueryAs(Labeled.class)
                .map(Labeled::getText)
                .orElse("");
    }

    @Test
    void aTrainingIsBegunListedAndStoppedBesidePlay() throws IOException {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(5);
            studio.robot().type(KeyCode.F9);
            studio.until("the card", () -> isSeen(studio, "#train-begin"));
            look(studio, "train");
            studio.clickUntil("#train-begin", "the task", () -> isSeen(studio, "#tasks"));
            studio.letPass(30);
            look(studio, "task");
            studio.clickUntil(
                    "#task-picture", "what it dreams", () -> isSeen(studio, "#task-picture-hint"));
            look(studio, "dreams");
            studio.robot().type(KeyCode.ESCAPE);
            studio.until("no picture", () -> !isSeen(studio, "#task-picture-hint"));
            studio.perform(new WindowCommand.Toggle(Part.PRESENTER));
            studio.until("the stage alone", () -> !isSeen(studio, "#tasks"));
            studio.perform(new WindowCommand.Toggle(Part.PRESENTER));
            studio.until("the task again", () -> isSeen(studio, "#tasks"));
            goOnInAnotherLanguage(studio);
            studio.perform(
                    new WindowCommand.Train(
                            new TrainingSubject(
                                    "grid", "bricks", Optional.empty(), new TreeMap<>()),
                            "bricks-mine",
                            TrainingSize.STANDARD));
            studio.until("its refusal", () -> isTold(studio, "bricks-mine läuft schon"));
            assertThat(studio.all("#task-stop")).hasSize(1);
            studio.clickUntil("#task-stop", "its end", () -> !isSeen(studio, "#tasks"));
            studio.until("what is left of it", () -> isTold(studio, "etwas aufzuheben"));

            assertThat(Files.exists(folder.resolve("packs").resolve("bricks-mine"))).isFalse();
            assertThat(studio.failures()).isEmpty();
        }
    }

    @Test
    void theModelIsShownWithItsScoresAndRoles() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(5);
            studio.size(1280, 1000);
            studio.perform(new ShowPanel("model"));
            studio.until("the scores", () -> says(studio, "dB (Last frame"));

            studio.until("a row for each horizon", () -> studio.all("#scores .label").size() > 12);
            look(studio, "model");
            assertThat(studio.failures()).isEmpty();
        }
    }

    @Test
    void anotherPackOfTheSameNameHasScoresOfItsOwn() throws IOException {
        Path shipped = TestPacks.shipped().defaultPack();
        Path unscored = folder.resolve(shipped.getFileName());
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.toList()) {
                Files.copy(file, unscored.resolve(shipped.relativize(file).toString()));
            }
        }
        String manifest = Files.readString(shipped.resolve(WorldPack.MANIFEST));
        Files.writeString(
                unscored.resolve(WorldPack.MANIFEST),
                manifest.replaceAll("\\s*\"(metrics|axes).json\" : \"[0-9a-f]+\",", ""));

        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.size(1280, 1000);
            studio.perform(new ShowPanel("model"));
            studio.until("the scores", () -> says(studio, "dB (Last frame"));
            studio.perform(new WindowCommand.OpenPack(unscored));
            studio.until("their end", () -> !says(studio, "dB (Last frame"));

            assertThat(says(studio, "not measured")).isTrue();
            assertThat(studio.failures()).isEmpty();
        }
    }

    private static boolean says(StudioProbe studio, String words) {
        return studio.all(".label").stream()
                .anyMatch(node -> node instanceof Labeled label && label.getText().contains(words));
    }

    /** Everything is rebuilt with other texts, and must list the same as before. */
    private static void goOnInAnotherLanguage(StudioProbe studio) {
        Node before = studio.all("#tasks").getFirst();
        studio.perform(new Adjust(Setting.NEXT_LANGUAGE));
        studio.until("the other language", () -> !studio.all("#tasks").contains(before));
        studio.until("the task in it", () -> isSeen(studio, "#task-stop"));
    }

    private static boolean isTold(StudioProbe studio, String words) {
        return studio.all(".notification").stream()
                .anyMatch(notice -> notice.getAccessibleText().contains(words));
    }

    private static boolean isSeen(StudioProbe studio, String query) {
        return studio.all(query).stream().anyMatch(StudioProbe::isSeen);
    }

    /** Saves a picture for inspection if requested. */
    private static void look(StudioProbe studio, String name) {
        if (!PICTURES.isEmpty()) {
            try {
                Files.write(Path.of(PICTURES, name + ".png"), studio.picture());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
