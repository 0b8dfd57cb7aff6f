package dev.gedanken.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.command.CommandRun;
import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.packs.PackLoader;
import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.session.SessionPlay.From;
import dev.gedanken.app.session.SessionRescue;
import dev.gedanken.app.testing.AgreedPlugins;
import dev.gedanken.app.testing.DotPictures;
import dev.gedanken.app.testing.SamplePlugin;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.family.catalog.FamilyCatalog;
import dev.gedanken.scene.catalog.SceneCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack trained only on pictures, of a family from a jar, operated by a robot. */
class WorldlessPackTest {
    @TempDir private Path folder;

    @Test
    void aPackWithoutATrueWorldIsPlayedForkedAndVerified() throws IOException {
        StudioProbe.assumeDisplay();
        Path jars = SamplePlugin.family(folder.resolve("plugins"));
        Path pack = Files.createDirectories(folder.resolve("packs")).resolve("dots");
        PackLibrary library = new PackLibrary(pack.getParent());
        Path session = folder.resolve("dots.gedanken");
        Path data = DotPictures.write(folder.resolve("pictures"));
        CommandRun training =
                CommandRun.of(
                        library,
                        jars,
                        "train",
                        "--data",
                        data + "",
                        "--family",
                        "blend",
                        "--steps",
                        DotPictures.EPISODES + "",
                        "--out",
                        pack + "");
        assertThat(training.exitCode()).as(training.err()).isZero();

        PackLoader loader =
                new PackLoader(
                        AgreedPlugins.in(jars).families(FamilyCatalog.builtIn()),
                        SceneCatalog.builtIn());
        SessionPlan plan =
                new SessionPlan(
                        Optional.of(session),
                        Optional.empty(),
                        From.SEED,
                        "test",
                        new SessionRescue(folder.resolve("rescued")));
        try (StudioProbe studio =
                StudioProbe.open(TestPacks.sessions(library, loader, folder), pack, folder, plan)) {
            studio.letPass(20);
            studio.robot().type(KeyCode.SPACE);
            studio.until("the pause", () -> !studio.now().isRunning());
            long paused = studio.step();
            studio.robot().type(KeyCode.F);
            studio.robot().type(KeyCode.B);
            studio.until("both branches", () -> studio.now().tiles().size() == 2);
            studio.robot().type(KeyCode.PERIOD);
            studio.until("a step of both", () -> studio.step() == paused + 1);

            assertThat(studio.robot().lookup("#source-corrected").query().isDisabled()).isTrue();
            assertThat(studio.robot().lookup("#source-truth").query().isDisabled()).isTrue();
            assertThat(studio.failures()).isEmpty();
        }
        CommandRun replay = CommandRun.of(library, jars, "replay", session + "", "--verify");
        assertThat(replay.exitCode()).as(replay.err() + replay.out()).isZero();
        assertThat(replay.out()).contains("on 2 branches, every frame");
    }
}
