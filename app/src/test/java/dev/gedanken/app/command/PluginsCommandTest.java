package dev.gedanken.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.plugins.Plugins;
import dev.gedanken.app.testing.AgreedPlugins;
import dev.gedanken.app.testing.PluginJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("windowless")
class PluginsCommandTest {
    @TempDir private Path state;

    private Path jars;

    @BeforeEach
    void pack() throws IOException {
        jars = Files.createDirectory(state.resolve("plugins"));
        new PluginJar("theirs", "1.2.3").withPanel("theirs").pack(jars.resolve("theirs.jar"));
    }

    private CommandRun run(String... args) {
        return CommandRun.of(new PackLibrary(state), new Plugins(AgreedPlugins.folder(jars)), args);
    }

    private String stateOf(String id) {
        for (JsonNode row : JsonMapper.shared().readTree(run("plugins", "--json").out())) {
            if (row.get("id").asString().equals(id)) {
                return row.get("state").asString();
            }
        }
        return "absent";
    }

    @Test
    void aNewPluginIsListedAsNewWithItsHash() {
        CommandRun run = run("plugins");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("theirs", "1.2.3", "new", "plugins enable ID");
        assertThat(stateOf("theirs")).isEqualTo("new");
    }

    @Test
    void anEnabledPluginRunsUntilItIsDisabledOrChanges() {
        CommandRun run = run("plugins", "enable", "theirs");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("theirs 1.2.3 runs from the next start on")
                .hasSizeGreaterThan(64);
        assertThat(stateOf("theirs")).isEqualTo("enabled");
        new PluginJar("theirs", "1.2.4").withPanel("theirs").pack(jars.resolve("theirs.jar"));
        assertThat(stateOf("theirs")).isEqualTo("changed");
        assertThat(run("plugins", "disable", "theirs").exitCode()).isZero();
        assertThat(stateOf("theirs")).isEqualTo("disabled");
    }

    @Test
    void anUnknownPluginIsAnsweredWithTheKnownOnes() {
        CommandRun run = run("plugins", "enable", "others");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.sentence()).startsWith("Unknown plugin 'others'").contains("are theirs.");
    }

    @Test
    void aJarThatIsNoneIsListedWithItsProblem() throws IOException {
        Files.writeString(jars.resolve("torn.jar"), "half of a jar");

        assertThat(run("plugins").out()).contains("theirs", "torn.jar is left out");
        assertThat(run("plugins", "--json").out()).contains("\"damaged\"");
    }

    @Test
    void anEmptyFolderIsSaidToBeEmpty() throws IOException {
        Files.delete(jars.resolve("theirs.jar"));

        assertThat(run("plugins").out()).startsWith("There is no plugin in");
    }
}
