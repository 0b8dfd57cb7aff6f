package dev.gedanken.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.plugins.Plugins;
import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.studio.command.WindowCommand.OpenPack;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.app.window.StudioRequest.AtEnd;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first pack cannot be opened. */
class FirstPackTest {
    @TempDir private Path folder;

    private Path broken;

    @BeforeEach
    void writeBrokenPack() throws IOException {
        broken = folder.resolve("packs").resolve("broken");
        TestPacks.write(broken, "grid", 2);
        Files.writeString(broken.resolve("pack.json"), "null");
    }

    @Test
    void theWindowSaysSoAndOffersOthers() {
        PackLibrary shipped = TestPacks.shipped();
        try (StudioProbe studio = StudioProbe.openWithoutPlay(shipped, broken, folder)) {
            studio.until("the offer", () -> studio.says("Nothing to play: choose a world"));
            studio.until("the worlds", () -> !studio.all(".welcome").isEmpty());
            assertThat(studio.failures()).singleElement().asString().contains("broken");

            studio.perform(new OpenPack(shipped.defaultPack()));
            studio.until("the first frame", studio::hasFrame);
        }
    }

    @Test
    void aPlayWithAnEndEndsWithTheReason() {
        StudioProbe.assumeDisplay();
        FxRuntime.start();
        StudioRequest request =
                new StudioRequest(
                        TestPacks.sessions(TestPacks.shipped(), folder),
                        broken,
                        PlayRequest.free(1).ending(),
                        false,
                        AtEnd.PHOTOGRAPH_AND_CLOSE,
                        moment -> {},
                        SessionPlan.inMemory(),
                        Optional.empty(),
                        Plugins.builtIn());
        try (Studio studio = Studio.open(request)) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () ->
                            assertThatThrownBy(studio::awaitEnd)
                                    .isInstanceOf(BadInputException.class)
                                    .hasMessageContaining("broken"));
        }
    }
}
