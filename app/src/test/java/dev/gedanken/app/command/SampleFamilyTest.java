package dev.gedanken.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.testing.DotPictures;
import dev.gedanken.app.testing.SamplePlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A model family unknown to this program, from one jar: trained, played, forked and replayed. */
@Tag("windowless")
class SampleFamilyTest {
    @TempDir private Path folder;

    private Path plugins;
    private Path pack;
    private PackLibrary library;

    @BeforeEach
    void installTheJar() throws IOException {
        plugins = SamplePlugin.family(folder.resolve("plugins"));
        pack = folder.resolve("packs/blend");
        library = new PackLibrary(Files.createDirectories(folder.resolve("packs")));
    }

    private CommandRun run(Object... args) {
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        return CommandRun.of(library, plugins, words);
    }

    private CommandRun good(Object... args) {
        CommandRun run = run(args);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    @Test
    void theFamilyIsListedWithItsSettings() {
        JsonNode families = JsonMapper.shared().readTree(good("families", "--json").out());

        assertThat(families.toString()).contains("\"blend\"", "\"rate\"");
    }

    @Test
    void aPackOfASceneIsTrainedPlayedForkedVerifiedAndScored() {
        Path session = folder.resolve("a.gedanken");
        good(
                "train",
                "--scene",
                "bricks",
                "--family",
                "blend",
                "--steps",
                4,
                "--episodes",
                4,
                "--evaluate-seeds",
                "9000000..9000001",
                "--evaluate-horizon",
                5,
                "--out",
                pack);

        good(
                "play",
                "--headless",
                "--pack",
                "blend",
                "--steps",
                30,
                "--policy",
                "expert",
                "--session",
                session);
        assertThat(good("replay", session, "--verify").out()).contains("exactly");
        good(
                "fork",
                "--pack",
                "blend",
                "--actions",
                "left,right",
                "--steps",
                5,
                "--out",
                folder.resolve("fork"));
        good("evaluate", "--pack", "blend", "--seeds", "9000000..9000001", "--horizon", 5);
        assertThat(good("packs").out()).contains("blend");
    }

    @Test
    void aPackOfPicturesAloneIsPlayedForkedAndVerifiedWithoutATrueWorld() throws IOException {
        Path session = folder.resolve("a.gedanken");
        good(
                "train",
                "--data",
                DotPictures.write(folder.resolve("pictures")),
                "--family",
                "blend",
                "--steps",
                DotPictures.EPISODES,
                "--out",
                pack);

        good("play", "--headless", "--pack", "blend", "--steps", 30, "--session", session);
        assertThat(good("replay", session, "--verify").out()).contains("exactly");
        good(
                "fork",
                "--pack",
                "blend",
                "--actions",
                "noop,noop",
                "--steps",
                5,
                "--out",
                folder.resolve("fork"));
        CommandRun scored = run("evaluate", "--pack", "blend", "--seeds", "9000000..9000001");
        assertThat(scored.exitCode()).isEqualTo(2);
        assertThat(scored.sentence()).doesNotContain("\n").contains("blend");
    }
}
