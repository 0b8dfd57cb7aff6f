package dev.gedanken.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.packs.PackLoader;
import dev.gedanken.app.play.HeadlessPlay;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.plugins.Plugins;
import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.app.window.StudioRequest.AtEnd;
import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.world.KeyScript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A studio that plays a script to its end automatically. */
class ScriptedStudioTest {
    private static final PlayRequest REQUEST =
            new PlayRequest(
                    9_000_007,
                    PlaySource.MODEL,
                    KnobValues.of(Knob.TEMPERATURE, 0.5),
                    KeyScript.parse(
                            "right x12\nnoop x6\nleft x12", new BricksScene().actions(), "script"),
                    OptionalInt.of(30));

    @Test
    void theWindowPlaysTheSameFramesAsAHeadlessRunAndPhotographsItself() {
        StudioProbe.assumeDisplay();
        List<String> inWindow = new ArrayList<>();
        Optional<WindowPicture> picture = playInWindow(inWindow);

        assertThat(inWindow).hasSize(31).isEqualTo(playHeadless());
        assertThat(picture).isPresent();
        assertThat(picture.get().png()).startsWith(0x89, 'P', 'N', 'G');
    }

    @TempDir private Path folder;

    private Optional<WindowPicture> playInWindow(List<String> hashes) {
        FxRuntime.start();
        try (Studio studio =
                Studio.open(
                        new StudioRequest(
                                TestPacks.sessions(TestPacks.shipped(), folder),
                                TestPacks.shipped().defaultPack(),
                                REQUEST,
                                true,
                                AtEnd.PHOTOGRAPH_AND_CLOSE,
                                new HashingListener(hashes),
                                SessionPlan.inMemory(),
                                Optional.empty(),
                                Plugins.builtIn()))) {
            return studio.awaitEnd();
        }
    }

    private static List<String> playHeadless() {
        List<String> hashes = new ArrayList<>();
        try (LoadedPack pack = PackLoader.builtIn().load(TestPacks.shipped().defaultPack())) {
            HeadlessPlay.run(
                    pack, REQUEST, state -> hashes.add(state.shown().orElseThrow().sha256()));
        }
        return hashes;
    }

    private record HashingListener(List<String> hashes) implements LiveListener {

        @Override
        public void shown(LiveSnapshot snapshot) {
            // Every step is needed, not every picture.
        }

        @Override
        public void played(LoadedPack pack, PlayState state) {
            hashes.add(state.shown().orElseThrow().sha256());
        }
    }
}
