package dev.gedanken.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.packs.PackLoader;
import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.studio.command.WindowCommand.OpenPack;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.bridge.model.PythonFamily;
import dev.gedanken.bridge.model.PythonSource;
import dev.gedanken.bridge.process.Python;
import dev.gedanken.bridge.seal.Seal;
import dev.gedanken.bridge.world.BridgeWorlds;
import dev.gedanken.family.catalog.FamilyCatalog;
import dev.gedanken.pack.PackWriter;
import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A world of Python is added in the window, and a model of Python that fails pauses play with one sentence. */
class PythonWorldTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Path BRIDGE = HOME.resolve(Path.of("plugins", "python-bridge"));
    private static final String CORRIDOR =
            "python:%s:Corridor?size=16"
                    .formatted(BRIDGE.resolve(Path.of("examples", "corridor.py")));

    @TempDir private Path folder;
    private Python python;
    private PythonFamily family;

    @BeforeEach
    void findPython() {
        StudioProbe.assumeDisplay();
        String named = System.getenv().getOrDefault(Python.VARIABLE, "/usr/bin/python3");
        python = new Python(named, java.util.Optional.of(BRIDGE.resolve("src")));
        assumeTrue(hasWhatItNeeds(), named + " has no numpy or no grpcio");
        family = new PythonFamily(python, new Seal(folder.resolve("key")));
    }

    private boolean hasWhatItNeeds() {
        try {
            return python.versions().keySet().containsAll(List.of("numpy", "grpc"));
        } catch (BadInputException e) {
            return false;
        }
    }

    private StudioProbe opened() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        PackLibrary library = PackLibrary.ofThisProgram().with(own);
        PackLoader loader =
                new PackLoader(
                        FamilyCatalog.builtIn().and(List.of(family)),
                        SceneCatalog.builtIn(),
                        new BridgeWorlds(python, new Seal(folder.resolve("key"))));
        Path first = HOME.resolve(Path.of("assets", "packs", "bricks-grid"));
        return StudioProbe.open(
                TestPacks.sessions(library, loader, folder), first, folder, SessionPlan.inMemory());
    }

    @Test
    void aWorldIsAddedByItsName() throws IOException {
        try (StudioProbe studio = opened()) {
            studio.letPass(3);
            studio.clickWhenSeen("#pack");
            studio.clickWhenSeen("Add a world of Python…");
            studio.until("the question", () -> !studio.all(".dialog-pane .text-field").isEmpty());
            Files.write(Path.of("target", "add-a-world.png"), studio.picture(".dialog-pane"));
            studio.robot().push(KeyCode.CONTROL, KeyCode.A);
            studio.robot().write(CORRIDOR);
            studio.robot().type(KeyCode.ENTER);

            studio.until("the corridor", () -> studio.now().pack().title().equals("Corridor"));
            studio.letPass(10);
            assertThat(studio.failures()).isEmpty();
            assertThat(studio.now().state().truth()).isPresent();
        }
    }

    @Test
    void aModelThatFailsPausesPlayWithOneSentence() throws IOException {
        Path bad = HOME.resolve(Path.of("plugins", "bridge", "src", "test", "resources", "python"));
        PythonSource source = PythonSource.of("python:" + bad.resolve("bad_models.py") + ":Raises");
        Path pack = folder.resolve("raises");
        PackWriter.write(pack, family.manifest(source, "raises", CORRIDOR), Map.of());
        try (StudioProbe studio = opened()) {
            studio.letPass(3);
            studio.perform(new OpenPack(pack));

            studio.until("the sentence", () -> !studio.failures().isEmpty());
            studio.until("the pause", () -> !studio.now().isRunning());
            assertThat(studio.failures().getFirst()).contains("the weights are not there");
            assertThat(studio.failures()).hasSizeLessThan(3);
        }
    }
}
