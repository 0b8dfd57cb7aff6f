package dev.gedanken.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.model.KnobValues;
import dev.gedanken.play.Acting;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.world.Action;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayRequestTest {
    @TempDir private Path folder;

    private static final Action LEFT = new BricksScene().actions().named("left");
    private static final Action IDLE = new BricksScene().actions().idle();

    @Test
    void lastsAsLongAsAskedElseAsTheScriptElseAsTheDefault() {
        assertThat(request(List.of(LEFT, LEFT), OptionalInt.of(5)).stepsOr(9)).isEqualTo(5);
        assertThat(request(List.of(LEFT, LEFT), OptionalInt.empty()).stepsOr(9)).isEqualTo(2);
        assertThat(request(List.of(), OptionalInt.empty()).stepsOr(9)).isEqualTo(9);
    }

    @Test
    void theScriptChoosesWhileItLastsThenTheKeys() {
        PlayRequest request = request(List.of(LEFT), OptionalInt.empty());

        try (LoadedPack pack = TestPacks.grey(folder.resolve("grey"))) {
            Acting acting = new Acting(pack.player(), List.of());
            PlayState state = pack.player().start(1, PlaySource.MODEL);
            assertThat(request.inputAfter(acting, state, 0, IDLE)).isEqualTo(LEFT);
            assertThat(request.inputAfter(acting, state, 1, IDLE)).isEqualTo(IDLE);
        }
    }

    private static PlayRequest request(List<Action> script, OptionalInt steps) {
        return new PlayRequest(1, PlaySource.MODEL, KnobValues.NONE, script, steps);
    }
}
