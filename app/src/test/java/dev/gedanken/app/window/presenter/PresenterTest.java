package dev.gedanken.app.window.presenter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.clock.Pace;
import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.settings.PreferencesFile;
import dev.gedanken.app.studio.command.SimulationCommand.SetPace;
import dev.gedanken.app.studio.command.SimulationCommand.ShowSource;
import dev.gedanken.app.studio.command.StageCommand.ToggleStage;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.studio.command.WindowCommand.Part;
import dev.gedanken.app.studio.command.WindowCommand.ReadNotes;
import dev.gedanken.app.studio.command.WindowCommand.Toggle;
import dev.gedanken.app.window.StudioProbe;
import dev.gedanken.app.window.services.IdleTimer;
import dev.gedanken.app.window.services.StudioEnvironment;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlaySource;
import dev.gedanken.scene.PolicyKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A talk, operated by a robot. */
class PresenterTest {
    private static final List<Rectangle2D> TWO_SCREENS =
            List.of(new Rectangle2D(0, 0, 1100, 900), new Rectangle2D(1100, 0, 500, 900));

    private static final double DOCK_TOLERANCE = 2;

    @TempDir private Path folder;

    @Test
    void theSecondScreenShowsNotesThatKeysTurnAndEndsWithTheTalk() throws IOException {
        Path notes = Files.writeString(folder.resolve("talk.md"), "# First\nhello\n# Second\n- on");
        try (StudioProbe studio = StudioProbe.open(folder, SessionPlan.inMemory(), TWO_SCREENS)) {
            studio.size(1000, 700);
            studio.letPass(2);
            studio.robot().type(KeyCode.F11);
            studio.until("the notes", () -> !studio.all("#notes-page").isEmpty());
            assertThat(windowOf(studio.all("#notes-page").getFirst()).getX()).isEqualTo(1100);
            studio.perform(new ReadNotes(notes));
            studio.until("the first page", () -> page(studio).equals("First"));
            studio.robot().press(KeyCode.CONTROL).type(KeyCode.PAGE_DOWN);
            studio.robot().release(KeyCode.CONTROL);
            studio.until("the second page", () -> page(studio).equals("Second"));
            studio.robot().type(KeyCode.RIGHT).type(KeyCode.ESCAPE);
            studio.until("the end", () -> studio.all("#notes-page").isEmpty());
            assertThat(new PreferencesFile(Optional.of(folder)).read().notes())
                    .isEqualTo(notes.toString());
            assertThat(studio.failures()).isEmpty();
        }
    }

    private static Window windowOf(Node node) {
        return node.getScene().getWindow();
    }

    private static String page(StudioProbe studio) {
        return studio.all("#notes-page .notes-heading").stream()
                .map(node -> ((Labeled) node).getText())
                .findFirst()
                .orElse("");
    }

    @Test
    void theBarsComeWithTheMouseAndTypeIsLarge() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(2);
            double usual = typeSize(studio);
            studio.robot().moveTo("#stage");
            studio.robot().type(KeyCode.F11);
            studio.until("no bars", () -> !isSeen(studio, "#pause"));
            studio.until("large type", () -> typeSize(studio) > 1.5 * usual);
            assertThat(studio.all("#notes-page")).isEmpty();
            studio.robot().moveBy(20, 10).moveBy(20, 10);
            studio.until("the bars", () -> isSeen(studio, "#pause"));
            studio.until("no bars again", () -> !isSeen(studio, "#pause"));
            studio.robot().type(KeyCode.ESCAPE);
            studio.until("everything", () -> isSeen(studio, "#pause"));
            studio.until("usual type", () -> typeSize(studio) == usual);
        }
    }

    @Test
    void comingBackRestoresThePanelsAndTheTypeHoweverQuicklyOneGoes() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.size(1280, 800);
            studio.letPass(2);
            studio.until("the docks", () -> docksWidth(studio) > 200);
            studio.until("latent views", () -> !studio.all(".latent-panel .image-view").isEmpty());
            studio.letPass(20); // Panels fill up, and font sizes change with them.
            double usual = typeSize(studio);
            double width = docksWidth(studio);
            List<Double> sizes = everyTypeSize(studio);
            for (int pause : new int[] {1500, 400, 150, 60, 700, 0}) {
                studio.robot().type(KeyCode.F11);
                studio.robot().sleep(pause);
                studio.robot().type(KeyCode.ESCAPE);
                studio.until("the type", () -> typeSize(studio) == usual);
                studio.until(
                        "all type (%s)".formatted(sizes),
                        () -> everyTypeSize(studio).equals(sizes));
                studio.until(
                        "the docks", () -> Math.abs(docksWidth(studio) - width) <= DOCK_TOLERANCE);
            }
        }
    }

    private static double docksWidth(StudioProbe studio) {
        return studio.all(".docks").stream()
                .filter(StudioProbe::isSeen)
                .mapToDouble(node -> node.getBoundsInParent().getWidth())
                .findFirst()
                .orElse(0);
    }

    private static List<Double> everyTypeSize(StudioProbe studio) {
        return Stream.of("#pause", ".stage-title", ".docks .label", ".menu-bar .label", ".button")
                .flatMap(query -> studio.all(query).stream())
                .filter(Labeled.class::isInstance)
                .filter(StudioProbe::isSeen)
                .map(node -> ((Labeled) node).getFont().getSize())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void aTourGoesOnWhileNobodyPlaysAndOneKeyBringsEverythingBackAtTheStart() {
        Bored visitor = new Bored();
        StudioEnvironment environment = new StudioEnvironment(List::of, visitor::waiting);
        try (StudioProbe studio = StudioProbe.open(folder, SessionPlan.inMemory(), environment)) {
            studio.perform(new ToggleStage(StageMode.TWIN));
            studio.perform(new Toggle(Part.ERROR));
            studio.perform(new ShowSource(PlaySource.CORRECTED));
            studio.perform(new SetPace(Pace.UNLIMITED));
            studio.letPass(2);
            studio.until("the twin", () -> studio.now().settings().stage() == StageMode.TWIN);
            int mine = studio.now().session().cursor().branch();
            studio.robot().type(KeyCode.F11);
            studio.until("somebody who waits", visitor::isWaiting);

            Platform.runLater(visitor::leave);
            studio.until("the dream", () -> captioned(studio, "A learned model dreams this game"));
            studio.until(
                    "the policy",
                    () ->
                            studio.now()
                                    .settings()
                                    .actor()
                                    .equals(new Actor.WorldPolicy(PolicyKind.EXPERT)));
            assertThat(studio.now().settings().stage()).isEqualTo(StageMode.SINGLE);
            assertThat(studio.now().state().source()).isEqualTo(PlaySource.MODEL);
            studio.untilAtLast(
                    "the fork", () -> captioned(studio, "Forked: the same luck, another action"));
            studio.until("branches", () -> studio.now().settings().stage() == StageMode.BRANCHES);
            assertThat(studio.now().tiles()).noneMatch(tile -> tile.branch() == mine);

            studio.robot().type(KeyCode.SPACE);
            studio.until("the end", () -> !isSeen(studio, "#tour-caption"));
            studio.until("the twin again", () -> studio.now().settings().stage() == StageMode.TWIN);
            studio.until(
                    "the source again",
                    () -> studio.now().state().source() == PlaySource.CORRECTED);
            studio.until(
                    "a person", () -> studio.now().settings().actor().equals(new Actor.Person()));
            assertThat(studio.now().isRunning()).as("the key did nothing else").isTrue();
            assertThat(studio.parts().shows(Part.ERROR)).isTrue();
            assertThat(studio.parts().shows(Part.PRESENTER)).isTrue();
            assertThat(studio.failures()).isEmpty();
        }
    }

    @Test
    void whatIsPausedIsLeftAloneHoweverLongNobodyComes() {
        Bored visitor = new Bored();
        StudioEnvironment environment = new StudioEnvironment(List::of, visitor::waiting);
        try (StudioProbe studio = StudioProbe.open(folder, SessionPlan.inMemory(), environment)) {
            studio.letPass(1);
            studio.robot().type(KeyCode.F11).type(KeyCode.SPACE);
            studio.until("the pause", () -> !studio.now().isRunning());
            Platform.runLater(visitor::leave);
            studio.until("another wait", visitor::isWaiting);
            assertThat(isSeen(studio, "#tour-caption")).isFalse();
            assertThat(studio.now().settings().actor()).isEqualTo(new Actor.Person());
        }
    }

    /** A timer that ends when the test says so. */
    private static final class Bored {
        private volatile boolean isWaiting;
        private Runnable atItsEnd = () -> {};

        IdleTimer waiting(Runnable work) {
            atItsEnd = work;
            return new IdleTimer() {
                @Override
                public void begin() {
                    isWaiting = true;
                }

                @Override
                public void stop() {
                    isWaiting = false;
                }
            };
        }

        boolean isWaiting() {
            return isWaiting;
        }

        void leave() {
            isWaiting = false;
            atItsEnd.run();
        }
    }

    private static boolean captioned(StudioProbe studio, String words) {
        return isSeen(studio, "#tour-caption")
                && studio.text("#tour-caption .tour-words").equals(words);
    }

    private static boolean isSeen(StudioProbe studio, String query) {
        return studio.all(query).stream().anyMatch(StudioProbe::isSeen);
    }

    private static double typeSize(StudioProbe studio) {
        return ((Labeled) studio.all(".stage-title").getFirst()).getFont().getSize();
    }
}
