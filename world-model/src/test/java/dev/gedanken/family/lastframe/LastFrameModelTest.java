package dev.gedanken.family.lastframe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.PackWriter;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.scene.rooms.RoomsScene;
import dev.gedanken.truth.SceneWorld;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastFrameModelTest {
    private static final RoomsScene SCENE = new RoomsScene();

    @Test
    void withoutCorrectionTheLastSeenFrameStaysAndWithItTheTruthIsSeen(@TempDir Path folder) {
        PackWriter.write(folder, LastFrameFamily.manifestFor(SCENE), Map.of());
        try (WorldModel model = new LastFrameFamily().load(WorldPack.open(folder))) {
            Player player = Player.beside(model, new SceneWorld(SCENE));
            PlayState start = player.start(3, PlaySource.MODEL);
            PlayState open = start;
            PlayState closed = start.from(PlaySource.CORRECTED);
            for (int step = 0; step < 4; step++) {
                open = player.step(open, SCENE.actions().named("left"));
                closed = player.step(closed, SCENE.actions().named("left"));
            }
            assertThat(open.truth()).isNotEqualTo(start.truth());
            assertThat(open.shown()).isEqualTo(start.truth());
            assertThat(closed.shown()).isEqualTo(closed.truth()).isEqualTo(open.truth());
        }
    }
}
