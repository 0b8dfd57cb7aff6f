package dev.gedanken.app.window.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.window.StudioProbe;
import dev.gedanken.play.PlaySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The studio without a chosen pack. */
class HomeTest {
    private static final String PICTURES = System.getProperty("gedanken.looks", "");
    private static final List<String> WORLDS =
            List.of("bricks", "tabletop", "balls", "rooms", "push", "maze", "runner");

    @TempDir private Path folder;

    private static boolean isListed(StudioProbe studio) {
        return WORLDS.stream().noneMatch(world -> studio.all("#world-" + world).isEmpty());
    }

    @Test
    void sevenWorldsAskTheirQuestionsAndEachIsAClickAwayFromPlay() {
        try (StudioProbe studio = StudioProbe.openAtHome(folder)) {
            studio.size(1280, 800);
            studio.until("seven worlds", () -> isListed(studio));
            studio.until("the pack behind it", studio::isPlaying);
            long before = studio.now().state().step();
            assertThat(studio.all(".card-question")).hasSize(WORLDS.size());
            assertThat(studio.all(".card-score")).isNotEmpty().allSatisfy(HomeTest::isAShare);
            studio.until("the packs", () -> studio.all(".play-card").size() >= WORLDS.size() + 5);
            look(studio);

            studio.clickUntil(
                    "#truth-bricks",
                    "the world itself",
                    () -> studio.now().state().source() == PlaySource.TRUTH);
            studio.letPass(5);
            studio.robot().type(KeyCode.HOME);
            studio.until("the home again, listed anew", () -> isListed(studio));
            studio.clickUntil(
                    "#world-rooms", "a dream", () -> studio.now().pack().world().equals("rooms"));
            assertThat(studio.now().state().source()).isEqualTo(PlaySource.MODEL);
            studio.letPass(5);

            assertThat(before).as("play was held still behind the home").isZero();
            assertThat(studio.failures()).isEmpty();
        }
    }

    /** Saves a picture for inspection in the folder {@code -Dgedanken.looks}. */
    private static void look(StudioProbe studio) {
        if (!PICTURES.isEmpty()) {
            try {
                Files.write(Path.of(PICTURES, "home.png"), studio.picture());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void isAShare(Node bar) {
        assertThat(((ProgressBar) bar).getProgress()).isBetween(0.0, 1.0);
        assertThat(bar.getAccessibleText()).contains("%");
    }

    @Test
    void questionsAreAskedInTheLanguageOfTheWindow() {
        try (StudioProbe studio = StudioProbe.openAtHome(folder)) {
            studio.until("seven worlds", () -> isListed(studio));
            studio.perform(Shortcut.LANGUAGE.command());
            studio.until(
                    "the question in German",
                    () ->
                            studio.all(".card-question").stream()
                                    .map(node -> ((Text) node).getText())
                                    .anyMatch(words -> words.startsWith("Findet ein Planer")));
        }
    }
}
