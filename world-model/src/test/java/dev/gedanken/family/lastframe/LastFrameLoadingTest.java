package dev.gedanken.family.lastframe;

import dev.gedanken.family.LoadingContract;
import dev.gedanken.model.Context;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.PackWriter;
import dev.gedanken.scene.rooms.RoomsScene;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The baseline has no weights; the rest of the loading contract also holds for it. */
class LastFrameLoadingTest {
    private static final RoomsScene SCENE = new RoomsScene();
    private static final Frame FRAME = SCENE.frame(SCENE.start(3));

    @TempDir private Path whole;
    @TempDir private Path scratch;

    @BeforeEach
    void write() {
        PackWriter.write(whole, LastFrameFamily.manifestFor(SCENE), Map.of());
    }

    private LoadingContract contract() {
        return new LoadingContract(new LastFrameFamily(), whole);
    }

    @Test
    void anotherSchemaIsRefused() throws IOException {
        contract().refusesAnotherSchema(scratch);
    }

    @Test
    void loadingSteppingAndClosingKeepsMemoryFlat() throws IOException {
        contract().keepsMemoryFlat(LastFrameLoadingTest::step);
    }

    private static void step(WorldModel model) {
        Context context = new Context(List.of(FRAME), List.of());
        var beliefs = model.begin(List.of(context), List.of(Noise.at(1, 0)));
        model.imagine(beliefs, List.of(SCENE.actions().idle()), List.of(Noise.at(1, 1)));
    }
}
