package dev.gedanken.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.session.SessionLibrary;
import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.session.SessionPlay.From;
import dev.gedanken.app.session.SessionRescue;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.rollout.BranchKind;
import dev.gedanken.session.SavedSession;
import dev.gedanken.session.SessionFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session operated by a robot: forked, rewound, inspected, exported, found again. */
class StudioSessionTest {
    @TempDir private Path folder;

    private SessionPlan plan() {
        return new SessionPlan(
                Optional.empty(),
                Optional.of(folder.resolve("sessions")),
                From.SEED,
                "test",
                new SessionRescue(folder.resolve("rescued")));
    }

    @Test
    void forkedComparedSteppedBackAndScrubbedWithTheKeyboardAndTheMouse() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(20);
            studio.robot().type(KeyCode.SPACE);
            studio.until("the pause", () -> !studio.now().isRunning());
            long paused = studio.step();
            studio.robot().type(KeyCode.COMMA);
            studio.until("a step back", () -> studio.step() == paused - 1);
            studio.robot().type(KeyCode.F);
            studio.until("the fork", () -> kind(studio) == BranchKind.COUNTERFACTUAL);
            studio.robot().type(KeyCode.B);
            studio.until("both branches", () -> studio.now().tiles().size() == 2);
            studio.robot().type(KeyCode.PERIOD);
            studio.until("a step of both", () -> studio.step() == paused);
            studio.robot().type(KeyCode.TAB);
            studio.until("the other branch", () -> kind(studio) == BranchKind.ORIGINAL);

            studio.robot().clickOn("#timeline", MouseButton.PRIMARY);
            studio.robot().moveTo("#timeline").moveBy(-400, 0).clickOn(MouseButton.PRIMARY);
            studio.until("an earlier moment", () -> studio.step() < paused - 1);
            assertThat(studio.now().settings().stage()).isEqualTo(StageMode.BRANCHES);
            assertThat(studio.failures()).isEmpty();
        }
    }

    private static BranchKind kind(StudioProbe studio) {
        return studio.now().session().branch().kind();
    }

    @Test
    void aBranchIsNamedWithoutDrivingAnything() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(3);
            studio.robot().type(KeyCode.N);
            studio.until("the question", () -> isVisible(studio, "#branch-name"));
            studio.robot().write("what if").type(KeyCode.ENTER);
            studio.until(
                    "the name", () -> studio.now().session().branch().name().equals("what if"));
        }
    }

    @Test
    void aNumberOfTheBeliefIsDraggedAndTheSessionKnows() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(5);
            studio.until("latent views", () -> !studio.all(".latent-panel .image-view").isEmpty());
            studio.letPass(5); // The first pictures make space for those that follow.
            Bounds place = studio.robot().bounds(hiddenState(studio)).query();
            studio.robot().moveTo(place.getMinX() + 20, place.getMinY() + 40);
            studio.robot().press(MouseButton.PRIMARY);
            studio.until("its history", () -> studio.now().unit().isPresent());
            studio.robot().moveBy(0, -30);
            studio.until("the pause", () -> !studio.now().isRunning());
            int before = studio.now().session().cursor().node();
            studio.robot().release(MouseButton.PRIMARY);
            studio.until("it is set", () -> studio.now().session().cursor().node() > before);
            assertThat(studio.failures()).isEmpty();
        }
    }

    /** Returns the picture of the numbers that can be dragged; codes are chosen among classes. */
    private static Node hiddenState(StudioProbe studio) {
        return studio.all(".latent-panel").stream()
                .filter(view -> "Hidden state".equals(view.getAccessibleText()))
                .findFirst()
                .orElseThrow()
                .lookup(".image-view");
    }

    @Test
    void whatWasPlayedIsSavedAndGoneOnWith() {
        SessionPlan plan = plan();
        try (StudioProbe studio = StudioProbe.open(folder, plan)) {
            studio.letPass(20);
            studio.robot().type(KeyCode.SPACE);
            studio.until("the pause", () -> !studio.now().isRunning());
        }
        List<Path> saved = new SessionLibrary(folder.resolve("sessions")).recent();
        assertThat(saved).hasSize(1);
        SavedSession session = SessionFile.read(saved.getFirst());
        assertThat(session.nodes().size()).isGreaterThanOrEqualTo(20);

        try (StudioProbe studio = StudioProbe.open(folder, plan.opening(saved.getFirst()))) {
            studio.until("the session", () -> studio.step() >= session.nodes().getLast().step());
            assertThat(studio.now().session().file()).contains(saved.getFirst());
        }
    }

    @Test
    void aSessionWhoseProgramWasKilledIsOfferedUntilItIsGoneOnWith() throws IOException {
        SessionPlan plan = plan();
        try (StudioProbe studio = StudioProbe.open(folder, plan)) {
            studio.letPass(10);
        }
        Path killed = new SessionLibrary(folder.resolve("sessions")).recent().getFirst();
        Files.createFile(killed.resolveSibling(killed.getFileName() + ".lock"));
        long steps = SessionFile.read(killed).nodes().getLast().step();

        try (StudioProbe studio = StudioProbe.open(folder, plan)) {
            studio.until("the offer", () -> !studio.all("#accept-offer").isEmpty());
            for (int i = 0; i < 5; i++) {
                studio.tell("Notice " + i);
            }
            studio.perform(Shortcut.LANGUAGE.command());
            studio.until("the offer in German", () -> offered(studio).contains("Fortsetzen"));
            studio.clickWhenSeen("#accept-offer");
            studio.until(
                    "the session", () -> studio.now().session().file().equals(Optional.of(killed)));
            assertThat(studio.step()).isEqualTo(steps);
            assertThat(studio.now().isRunning()).isFalse();
        }
    }

    @Test
    void quittingClosesTheWindowAndTheSessionInOrder() {
        SessionPlan plan = plan();
        try (StudioProbe studio = StudioProbe.open(folder, plan)) {
            studio.letPass(3);
            studio.robot().press(KeyCode.CONTROL).type(KeyCode.Q).release(KeyCode.CONTROL);
            studio.until("the end", () -> studio.all("#stage").isEmpty());
        }
        assertThat(new SessionLibrary(folder.resolve("sessions")).interrupted()).isEmpty();
    }

    @Test
    void aSessionThatIsNotWantedNowIsClosedInOrderAndNotOfferedAgain() throws IOException {
        SessionPlan plan = plan();
        try (StudioProbe studio = StudioProbe.open(folder, plan)) {
            studio.letPass(10);
        }
        Path killed = new SessionLibrary(folder.resolve("sessions")).recent().getFirst();
        Files.createFile(killed.resolveSibling(killed.getFileName() + ".lock"));
        int moments = SessionFile.read(killed).nodes().size();

        try (StudioProbe studio = StudioProbe.open(folder, plan)) {
            studio.until("the offer", () -> !studio.all("#decline-offer").isEmpty());
            studio.clickWhenSeen("#decline-offer");
            studio.until("its end", () -> studio.all("#accept-offer").isEmpty());
            studio.until("its seal", () -> !SessionFile.wasInterrupted(killed));
        }
        assertThat(new SessionLibrary(folder.resolve("sessions")).interrupted()).isEmpty();
        assertThat(SessionFile.read(killed).nodes()).hasSize(moments);
    }

    private static String offered(StudioProbe studio) {
        return studio.all("#accept-offer").stream()
                .map(button -> ((Labeled) button).getText())
                .findFirst()
                .orElse("");
    }

    @Test
    void aBranchIsWrittenAsTableAndStripWhilePlayGoesOn() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(20);
            studio.robot().press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);
            studio.until("the table", () -> !exported(".csv").isEmpty());
            studio.robot().type(KeyCode.SPACE);
            studio.until("the pause", () -> !studio.now().isRunning());
            studio.robot().press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
            studio.until("the picture", () -> !exported(".png").isEmpty());

            assertThat(exported(".csv").getFirst().getFileName().toString())
                    .startsWith("bricks-grid-original-0-");
            studio.until("that it is saved", () -> !studio.all("#show-in-folder").isEmpty());
            assertThat(studio.all(".notification.warning")).isEmpty();
            assertThat(exported(".csv").getFirst()).content().startsWith("node,step,cause,action,");
            assertThat(studio.failures()).isEmpty();
        }
    }

    private List<Path> exported(String suffix) {
        Path exports = folder.resolve("exports");
        if (!Files.isDirectory(exports)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(exports)) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aKeyIsGivenToAnotherActionAndAConflictIsNamed() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(2);
            studio.perform(Shortcut.KEYMAP.command());
            studio.until("the keys", () -> isVisible(studio, "#key-PAUSE"));
            studio.robot().clickOn("#key-PAUSE").type(KeyCode.R);
            studio.until("the warning", () -> studio.text("#key-warning").contains("R"));
            studio.robot().clickOn("#key-PAUSE").type(KeyCode.X);
            studio.until("the new key", () -> studio.text("#key-PAUSE").equals("X"));
            studio.robot().type(KeyCode.ESCAPE).type(KeyCode.X);
            studio.until("the pause", () -> !studio.now().isRunning());
        }
    }

    @Test
    void themeLanguageAndSizeAreRemembered() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.robot().press(KeyCode.CONTROL).type(KeyCode.T).type(KeyCode.L);
            studio.robot().release(KeyCode.CONTROL);
            studio.until("German", () -> studio.text("#source-truth").equals("Wahrheit"));
            studio.letPass(3);
        }
        try (StudioProbe studio = StudioProbe.open(folder)) {
            assertThat(studio.text("#source-truth")).isEqualTo("Wahrheit");
            assertThat(folder.resolve("preferences.json")).content().contains("LIGHT");
        }
    }

    @Test
    void thePaletteFindsAndDoes() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(2);
            studio.robot().press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
            studio.until("the palette", () -> isVisible(studio, "#palette"));
            studio.robot().write("true twin").type(KeyCode.ENTER);
            studio.until("the twin", () -> studio.now().settings().stage() == StageMode.TWIN);
            assertThat(
                            studio.robot()
                                    .lookup("#palette")
                                    .queryAs(TextField.class)
                                    .getParent()
                                    .getParent()
                                    .isVisible())
                    .isFalse();
        }
    }

    @Test
    void presenterModeIsTheStageAloneAndEscapeLeavesIt() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(2);
            studio.robot().type(KeyCode.F11);
            studio.until("the stage alone", () -> !isVisible(studio, "#pause"));
            studio.letPass(3);
            studio.robot().type(KeyCode.ESCAPE);
            studio.until("everything", () -> isVisible(studio, "#pause"));
        }
    }

    private static boolean isVisible(StudioProbe studio, String query) {
        return studio.all(query).stream().anyMatch(StudioProbe::isSeen);
    }
}
