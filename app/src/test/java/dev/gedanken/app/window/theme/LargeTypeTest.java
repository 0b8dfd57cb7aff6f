package dev.gedanken.app.window.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.studio.command.WindowCommand.ShowPanel;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.window.StudioProbe;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a small window with a large font, in both languages. */
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

    @Test
    void at200PercentIn1024By700StepTitleAndTabsAreReadable() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.size(1024, 700);
            studio.letPass(5);
            for (int i = 0; i < 4; i++) {
                studio.perform(Shortcut.LARGER.command());
            }
            studio.until("only whole tabs", () -> areWhole(tabs(studio)));
            studio.until("a whole step", () -> isWhole(studio, "step "));
            studio.until("a whole title", () -> isWhole(studio, "Dream"));
            assertThat(tabs(studio)).hasSizeGreaterThanOrEqualTo(4);
            studio.perform(Shortcut.LANGUAGE.command());
            studio.until("a whole German step", () -> isWhole(studio, "Schritt "));
            studio.until("a whole German title", () -> isWhole(studio, "Traum"));
        }
    }

    private static boolean isWhole(StudioProbe studio, String start) {
        return studio.all(".stage-heading .label").stream()
                .map(Labeled.class::cast)
                .filter(label -> label.getText().startsWith(start))
                .anyMatch(label -> label.getWidth() >= Math.floor(label.prefWidth(-1)));
    }

    @Test
    void anotherLanguageKeepsCursorFiguresAndPanelsAndWritesNumbersItsWay() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.size(1280, 800);
            studio.letPass(40);
            studio.perform(Shortcut.PAUSE.command());
            studio.until("the pause", () -> !studio.now().isRunning());
            studio.perform(new ShowPanel("performance"));
            studio.until("the panel", () -> studio.says("Heap in use"));
            int node = studio.now().session().cursor().node();
            studio.until("a figure", () -> figures(studio).contains("ms"));

            studio.perform(Shortcut.LANGUAGE.command());
            studio.until("German", () -> studio.text("#source-truth").equals("Wahrheit"));
            studio.until("the panel in German", () -> studio.says("Belegter Heap"));
            studio.until("figures", () -> figures(studio).matches("(?s).*\\d,\\d / \\d+.*ms.*"));
            assertThat(studio.now().session().cursor().node()).isEqualTo(node);
        }
    }

    private static String figures(StudioProbe studio) {
        return studio.all(".hud-bar .figure").stream()
                .map(label -> ((Labeled) label).getText())
                .collect(Collectors.joining(" | "));
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
