package dev.gedanken.app.window.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.app.window.StudioProbe;
import dev.gedanken.rollout.Luck;
import java.nio.file.Path;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The timeline can show all branches: with its scroll bar, and by dragging its upper edge. */
class TimelineRoomTest {
    private static final int BRANCHES = 12;

    @TempDir private Path folder;

    private static ScrollBar bar(StudioProbe studio) {
        return studio.robot().lookup("#timeline-rows").query();
    }

    private static double height(StudioProbe studio) {
        return studio.all("#timeline").getFirst().getLayoutBounds().getHeight();
    }

    private static void fork(StudioProbe studio) {
        for (int branch = 1; branch <= BRANCHES; branch++) {
            studio.letPass(1);
            studio.perform(new TreeCommand.Fork(Luck.SHARED));
            int wanted = branch;
            studio.until(
                    "branch " + branch, () -> studio.now().session().cursor().branch() == wanted);
        }
        studio.letPass(2);
    }

    @Test
    void aScrollBarComesWithMoreBranchesThanRoomAndFollowsTheDrivenOne() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.size(1280, 800);
            studio.letPass(3);
            assertThat(bar(studio).isVisible()).isFalse();
            fork(studio);
            studio.until("the scroll bar", () -> bar(studio).isVisible());

            studio.perform(new TreeCommand.GoToBranch(0));
            studio.until("the first lane", () -> bar(studio).getValue() == 0);
            studio.perform(new TreeCommand.GoToBranch(BRANCHES));
            studio.until("the last lane", () -> bar(studio).getValue() > 0);
            double low = bar(studio).getValue();

            studio.robot().moveTo("#timeline").scroll(0);
            studio.robot().clickOn(bar(studio).lookup(".track"), MouseButton.PRIMARY);
            studio.until("other lanes", () -> bar(studio).getValue() != low);
            assertThat(studio.failures()).isEmpty();
        }
    }

    @Test
    void theUpperEdgeMakesItHigherUntilAllLanesAreSeen() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.size(1280, 900);
            studio.letPass(3);
            fork(studio);
            studio.until("the scroll bar", () -> bar(studio).isVisible());
            double before = height(studio);
            studio.robot().drag("#timeline-grip", MouseButton.PRIMARY).moveBy(0, -250);
            studio.robot().drop();
            studio.until("more room", () -> height(studio) > before + 100);
            studio.robot().drag("#timeline-grip", MouseButton.PRIMARY).moveBy(0, 400);
            studio.robot().drop();
            studio.until("less room", () -> height(studio) < before + 50);

            assertThat(studio.failures()).isEmpty();
        }
    }
}
