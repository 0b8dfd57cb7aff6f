package dev.gedanken.app.window.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.plugins.ListedPlugin;
import dev.gedanken.app.plugins.PluginConsents.Decision;
import dev.gedanken.app.plugins.PluginFolder;
import dev.gedanken.app.studio.command.WindowCommand.ShowPanel;
import dev.gedanken.app.testing.AgreedPlugins;
import dev.gedanken.app.testing.PluginJar;
import dev.gedanken.app.window.StudioProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
        AgreedPlugins.agreeToAll(AgreedPlugins.folder(plugins));
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
        AgreedPlugins.agreeToAll(AgreedPlugins.folder(plugins));
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

    @Test
    void aNewPluginDoesNotRunUntilThePersonAgreesInTheWindow() throws IOException {
        PluginFolder plugins =
                AgreedPlugins.folder(Files.createDirectories(folder.resolve("plugins")));
        new PluginJar("theirs", "1.2.3")
                .withPanel("theirs")
                .pack(plugins.folder().resolve("a.jar"));
        new PluginJar("others", "1.0.0")
                .withPanel("others")
                .pack(plugins.folder().resolve("b.jar"));
        ListedPlugin.Readable theirs = (ListedPlugin.Readable) plugins.list().getFirst();
        ListedPlugin.Readable others = (ListedPlugin.Readable) plugins.list().getLast();
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.until("both offers", () -> studio.all("#accept-offer").size() == 2);
            assertThat(isTold(studio, "theirs 1.2.3")).isTrue();
            assertThat(isTold(studio, theirs.identity().sha256())).isTrue();

            studio.robot().interact(() -> press(studio, "#decline-offer", "others"));
            studio.robot().interact(() -> press(studio, "#accept-offer", "theirs"));
            studio.until("the answers", () -> studio.all("#accept-offer").isEmpty());

            assertThat(plugins.consents().of(theirs.identity())).contains(Decision.ENABLED);
            assertThat(plugins.consents().of(others.identity())).isEmpty();
        }
    }

    private static void press(StudioProbe studio, String button, String plugin) {
        studio.all(".notification").stream()
                .filter(notice -> notice.getAccessibleText().contains(plugin))
                .map(notice -> (Button) notice.lookup(button))
                .findFirst()
                .orElseThrow()
                .fire();
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
