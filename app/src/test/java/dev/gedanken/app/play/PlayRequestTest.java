package dev.gedanken.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.play.PlaySource;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.world.Action;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlayRequestTest {
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

        assertThat(request.actionAt(0, IDLE)).isEqualTo(LEFT);
        assertThat(request.actionAt(1, IDLE)).isEqualTo(IDLE);
    }

    private static PlayRequest request(List<Action> script, OptionalInt steps) {
        return new PlayRequest(1, PlaySource.MODEL, OptionalDouble.empty(), script, steps);
    }
}
