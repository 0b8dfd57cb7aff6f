package dev.gedanken.app.window.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.window.StudioProbe;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a small window with large type, in either language. */
class LargeTypeTest {
    @TempDir private Path folder;

    @Test
    void noTabIsCutOffTheTimelineGrowsAndStepsAreToldInTheWindowsLanguage() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.size(1280, 720);
            studio.letPass(5);
            double before = timelineHeight(studio);
            studio.perform(Shortcut.LARGER.command());
            studio.perform(Shortcut.LARGER.command());
            studio.until("the timeline grows", () -> timelineHeight(studio) > before);
            studio.until("only whole tabs", () -> areWhole(tabs(studio)));
            assertThat(tabs(studio)).hasSizeGreaterThanOrEqualTo(6);

            studio.perform(Shortcut.LANGUAGE.command());
            studio.until("German steps", () -> saysSteps(studio, "Schritt"));
            studio.until("only whole German tabs", () -> areWhole(tabs(studio)));
            assertThat(studio.failures()).isEmpty();
        }
    }

    private static double timelineHeight(StudioProbe studio) {
        return studio.all("#timeline").getFirst().getLayoutBounds().getHeight();
    }

    private static List<Node> tabs(StudioProbe studio) {
        return studio.all(".header").stream().filter(StudioProbe::isSeen).toList();
    }

    private static boolean areWhole(List<Node> tabs) {
        return tabs.stream()
                .allMatch(tab ->
                        tab.getBoundsInParent().getMinX() >= 0
                                && tab.getBoundsInParent().getMaxX()
                                        <= ((Region) tab.getParent()).getWidth() + 1);
    }

    private static boolean saysSteps(StudioProbe studio, String word) {
        return studio.all(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .anyMatch(text -> text != null && text.startsWith(word));
    }
}
