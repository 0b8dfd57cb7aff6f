package dev.gedanken.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.testing.TestPacks;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("windowless")
class ListingTest {
    @TempDir private Path folder;

    @Test
    void scenesAreListedForPeopleAndMachines() {
        PackLibrary empty = new PackLibrary(folder);
        JsonNode json =
                JsonMapper.shared().readTree(CommandRun.of(empty, "scenes", "--json").out());

        assertThat(CommandRun.of(empty, "scenes").out()).contains("left (LEFT or A)");
        assertThat(json.get(0).get("name").asString()).isEqualTo("bricks");
        assertThat(json.get(0).get("actions").get(1).get("keys").get(0).asString())
                .isEqualTo("LEFT");
    }

    @Test
    void anEmptyLibraryIsSaidToBeEmpty() {
        CommandRun run = CommandRun.of(new PackLibrary(folder), "packs");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("There is no pack in");
    }

    @Test
    void packsAreListedTheBrokenOnesWithTheirProblem() {
        TestPacks.write(folder.resolve("good"), "grid", 1);
        TestPacks.write(folder.resolve("future"), "grid", 99);
        CommandRun text = CommandRun.of(new PackLibrary(folder), "packs");
        CommandRun json = CommandRun.of(new PackLibrary(folder), "packs", "--json");

        assertThat(text.out()).contains("good").contains("schema version 99");
        assertThat(JsonMapper.shared().readTree(json.out()).get(0).get("problem").asString())
                .contains("schema version 99");
    }

    @Test
    void helpAndVersionAreThere() {
        PackLibrary empty = new PackLibrary(folder);

        assertThat(CommandRun.of(empty, "--help").out()).contains("evaluate", "doctor");
        assertThat(CommandRun.of(empty, "--version").out()).startsWith("gedanken ");
    }
}
