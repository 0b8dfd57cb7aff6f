package dev.gedanken.app.live;

import dev.gedanken.app.live.input.KeyLatch;
import dev.gedanken.app.live.snapshot.StageTile;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.studio.command.SimulationCommand.Adopt;
import dev.gedanken.app.testing.TestPacks;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Five steps to the right with the grey model, and a person who continues from there. */
abstract class GreyPlay {
    @TempDir Path folder;

    final RecordingListener listener = new RecordingListener();
    final KeyLatch keys = new KeyLatch();
    final LivePlay play = new LivePlay(PlayRequest.free(3), SessionPlan.inMemory(), keys, listener);

    @BeforeEach
    final void start() {
        LoadedPack pack = TestPacks.grey(folder.resolve("grey"));
        play.handle(new Adopt(pack));
        keys.keyboard().press("RIGHT", 1);
        for (int i = 0; i < 5; i++) {
            play.tick();
        }
    }

    @AfterEach
    final void close() {
        play.close();
    }

    final List<StageTile> tiles() {
        return listener.last().tiles();
    }
}
