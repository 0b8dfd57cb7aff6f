package dev.gedanken.app.window.dock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.plugin.Panel;
import dev.gedanken.plugin.PanelFactory;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelPlugin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelPluginsTest {
    @TempDir private Path folder;

    private final List<String> troubles = new ArrayList<>();

    /** A third party's plugin: a panel of its own, and one with the name of ours. */
    public static final class TheirPlugin implements PanelPlugin {

        @Override
        public List<PanelFactory> panels() {
            return List.of(new TheirPanel("theirs"), new TheirPanel("log"));
        }
    }

    private record TheirPanel(String id) implements PanelFactory {

        @Override
        public String title(Locale language) {
            return "Theirs";
        }

        @Override
        public Panel open(PanelHost host) {
            throw new UnsupportedOperationException("Nobody opens it here.");
        }
    }

    private List<String> found() {
        return new PanelPlugins(folder, troubles::add)
                .find().stream().map(PanelFactory::id).toList();
    }

    private void jar(String name, String plugin) throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            zip.putNextEntry(new ZipEntry("META-INF/services/" + PanelPlugin.class.getName()));
            zip.write(plugin.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void theStudiosOwnPanelsAreFoundLikeAnybodyElses() {
        assertThat(found())
                .containsExactly(
                        "latent",
                        "space",
                        "actions",
                        "factors",
                        "compare",
                        "model",
                        "performance",
                        "log");
    }

    @Test
    void aJarInTheFolderBringsPanelsButTakesNobodysName() throws IOException {
        jar("theirs.jar", TheirPlugin.class.getName());

        assertThat(found()).hasSize(9).endsWith("theirs").doesNotHaveDuplicates();
        assertThat(troubles).isEmpty();
    }

    @Test
    void aPluginThatIsNotThereIsNamedAndLeftOut() throws IOException {
        jar("broken.jar", "no.such.Plugin");

        assertThat(found()).hasSize(8);
        assertThat(troubles).singleElement().asString().contains("no.such.Plugin");
    }
}
