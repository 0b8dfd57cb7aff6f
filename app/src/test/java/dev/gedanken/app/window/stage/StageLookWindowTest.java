package dev.gedanken.app.window.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.clock.PaceChoices;
import dev.gedanken.app.live.snapshot.StageTile.Kind;
import dev.gedanken.app.look.Compare;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.settings.PreferencesFile;
import dev.gedanken.app.studio.command.SimulationCommand.SetPace;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.window.StudioProbe;
import dev.gedanken.renderer.Upscale;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the stage looks and how two pictures are compared, with the mouse and the keyboard. */
class StageLookWindowTest {
    private static final int LOOKS = 24;

    @TempDir private Path folder;

    @Test
    void theDividerOfAWipeIsDraggedMovedByKeysAndRemembered() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(3);
            studio.robot().type(KeyCode.Y);
            studio.until("the wipe", () -> studio.now().settings().stage() == StageMode.COMPARE);
            studio.robot().moveTo("#stage").press(MouseButton.PRIMARY).moveBy(120, 0);
            studio.robot().release(MouseButton.PRIMARY);
            studio.until("the divider at the right", () -> remembered().divider() > 0.6);
            double dragged = remembered().divider();

            studio.robot().press(KeyCode.CONTROL).type(KeyCode.LEFT).release(KeyCode.CONTROL);
            studio.until("the divider back", () -> remembered().divider() < dragged - 0.04);
            studio.robot().press(KeyCode.SHIFT).type(KeyCode.Y).release(KeyCode.SHIFT);
            studio.until("another way", () -> remembered().way() == Compare.Way.ONION_SKIN);
            assertThat(studio.failures()).isEmpty();
        }
    }

    @Test
    void anotherWayToEnlargeIsChosenInTheCardAndSeen() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            pauseAfter(studio, 5);
            studio.robot().type(KeyCode.F7);
            studio.until("the card", () -> isSeen(studio, "#look-upscale"));
            int crisp = studio.coloursOnStage();

            ChoiceBox<?> ways = studio.robot().lookup("#look-upscale").queryAs(ChoiceBox.class);
            studio.robot().clickOn(ways).clickOn("Bilinear");
            studio.until("it is remembered", () -> look().upscale() == Upscale.BILINEAR);
            studio.until("smooth edges", () -> studio.coloursOnStage() > 2 * crisp);
            assertThat(ways.getValue()).isEqualTo(Upscale.BILINEAR);

            studio.robot().type(KeyCode.ESCAPE);
            studio.until("the card gone", () -> !isSeen(studio, "#look-upscale"));
            assertThat(studio.failures()).isEmpty();
        }
    }

    @Test
    void framesBlendIntoEachOtherAndNoLonger() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.perform(new SetPace(PaceChoices.ALL.getFirst()));
            studio.robot().press(KeyCode.LEFT);
            studio.robot().press(KeyCode.SHIFT).type(KeyCode.H).release(KeyCode.SHIFT);
            studio.until("blending", () -> look().isSmoothed());
            studio.until("a picture between two steps", () -> hasTwoPicturesOfOneStep(studio));

            studio.robot().press(KeyCode.SHIFT).type(KeyCode.H).release(KeyCode.SHIFT);
            studio.until("no blending", () -> !look().isSmoothed());
            studio.letPass(1);
            assertThat(hasTwoPicturesOfOneStep(studio)).isFalse();
            studio.robot().release(KeyCode.LEFT);
            assertThat(studio.failures()).isEmpty();
        }
    }

    /** Looks at the stage many times while the world goes slowly. */
    private static boolean hasTwoPicturesOfOneStep(StudioProbe studio) {
        Map<Long, Integer> seen = new HashMap<>();
        for (int i = 0; i < LOOKS; i++) {
            StudioProbe.Look sight = studio.look();
            Integer before = seen.putIfAbsent(sight.step(), sight.picture());
            if (before != null && before != sight.picture()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void twoBranchesAreComparedInOnePictureAndBothGoOn() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            pauseAfter(studio, 5);
            studio.robot().type(KeyCode.F);
            studio.until("the fork", () -> studio.now().session().cursor().branch() == 1);
            studio.robot().type(KeyCode.B);
            studio.until("both", () -> studio.now().tiles().size() == 2);
            studio.robot().type(KeyCode.PERIOD);
            studio.until("a picture of both", () -> isSeen(studio, "#twin"));
            int rival = studio.now().tiles().get(tileThatIsNotDriven(studio)).branch();
            studio.robot().press(KeyCode.SHIFT);
            studio.robot().clickOn(tileThatIsNotDriven(studio) == 0 ? "#stage" : "#twin");
            studio.robot().release(KeyCode.SHIFT);
            studio.until("the rival", () -> studio.now().settings().rival() == rival);

            studio.robot().type(KeyCode.Y);
            studio.until("one picture", () -> studio.now().settings().stage() == StageMode.COMPARE);
            List<Integer> before = studio.lastSteps();
            studio.robot().type(KeyCode.PERIOD).type(KeyCode.PERIOD);
            studio.until(
                    "both two steps on",
                    () ->
                            studio.lastSteps()
                                    .equals(before.stream().map(step -> step + 2).toList()));
            assertThat(studio.now().tiles()).hasSize(1);
            assertThat(studio.now().tiles().getFirst().kind()).isEqualTo(Kind.COMPARED);
            assertThat(studio.failures()).isEmpty();
        }
    }

    private static int tileThatIsNotDriven(StudioProbe studio) {
        return studio.now().tiles().getFirst().isDriven() ? 1 : 0;
    }

    private static void pauseAfter(StudioProbe studio, int steps) {
        studio.letPass(steps);
        studio.robot().type(KeyCode.SPACE);
        studio.until("the pause", () -> !studio.now().isRunning());
    }

    private static boolean isSeen(StudioProbe studio, String query) {
        return studio.all(query).stream().anyMatch(StudioProbe::isSeen);
    }

    private Compare remembered() {
        return look().compare();
    }

    private StageLook look() {
        return new PreferencesFile(Optional.of(folder)).read().look();
    }
}
