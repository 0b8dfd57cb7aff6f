package dev.gedanken.app.window.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.testing.PluginJar;
import dev.gedanken.app.view.command.StudioCommand.ShowPanel;
import dev.gedanken.app.window.StudioProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A third party's panel in the studio, and one that is damaged. */
class PluginWindowTest {
    private static final String PICTURES = System.getProperty("gedanken.looks", "");

    @TempDir private Path folder;

    @Test
    void aPluginsPanelIsToldOfMomentsAndADamagedPluginIsNamed() throws IOException {
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        Files.copy(
                Path.of("../plugins/sample-panel/target/gedanken-sample-panel.jar"),
                plugins.resolve("sample.jar"));
        Files.writeString(plugins.resolve("torn.jar"), "half of a jar");
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.until("the notice", () -> isTold(studio, "torn.jar"));
            studio.perform(new ShowPanel("sample-change"));
            studio.letPass(60);
            studio.until("what changed", () -> says(studio, "steps: dream"));
            if (!PICTURES.isEmpty()) {
                Files.write(Path.of(PICTURES, "plugin.png"), studio.picture());
            }
            assertThat(studio.failures()).isEmpty();
        }
    }

    @Test
    void aPanelThatFailsIsReportedOnceAndPlayGoesOn() throws IOException {
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        new PluginJar("theirs", "1.0.0")
                .withPanel(
                        "theirs",
                        """
                        return new Panel() {
                            public javafx.scene.Node node() { return new javafx.scene.Group(); }
                            public void show(PanelMoment moment) {
                                throw new IllegalStateException("it breaks");
                            }
                        };
                        """)
                .pack(plugins.resolve("theirs.jar"));
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.perform(new ShowPanel("theirs"));
            studio.until("the notice", () -> isTold(studio, "crashes"));
            studio.letPass(30);

            try (Stream<Path> reports = Files.list(folder.resolve("crashes"))) {
                assertThat(reports).hasSize(1);
            }
            assertThat(studio.failures()).isEmpty();
        }
    }

    private static boolean isTold(StudioProbe studio, String part) {
        return studio.all(".notification").stream()
                .anyMatch(notice -> notice.getAccessibleText().contains(part));
    }

    private static boolean says(StudioProbe studio, String part) {
        return studio.robot()
                .lookup((Node node) -> node instanceof Text text && text.getText().contains(part))
                .tryQuery()
                .isPresent();
    }
}
