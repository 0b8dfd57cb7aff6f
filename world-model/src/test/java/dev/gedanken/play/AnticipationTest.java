package dev.gedanken.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.world.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnticipationTest {
    private final BricksScene scene = new BricksScene();
    private final Player player = GreyModel.beside(scene, 0.5f);
    private final Anticipation anticipation = new Anticipation();

    @ParameterizedTest
    @EnumSource
    void givesExactlyWhatThePlainStepGives(PlaySource source) {
        PlayState state = player.start(4, source);
        for (int step = 0; step < 12; step++) {
            anticipation.aim(player, state);
            while (anticipation.work()) {
                // Until nothing is left.
            }
            for (Action action : scene.actions().actions()) {
                assertThat(anticipation.take(player, state, action))
                        .contains(player.step(state, action));
            }
            state = player.step(state, scene.actions().get(step % 3));
        }
    }

    @Test
    void worksInSlicesAndGivesWhatIsThere() {
        PlayState state = player.start(4, PlaySource.MODEL);
        Action left = scene.actions().named("left");

        anticipation.aim(player, state);
        assertThat(anticipation.take(player, state, left)).isEmpty();
        assertThat(anticipation.work()).isTrue();
        assertThat(anticipation.take(player, state, left)).contains(player.step(state, left));
    }

    @Test
    void neverGivesAMomentOfAnotherPastOrManner() {
        PlayState state = player.start(4, PlaySource.MODEL);
        anticipation.aim(player, state);
        while (anticipation.work()) {
            // Until nothing is left.
        }
        Action idle = scene.actions().idle();

        assertThat(anticipation.take(player, state.from(PlaySource.TRUTH), idle)).isEmpty();
        assertThat(
                        anticipation.take(
                                player.withKnobs(KnobValues.of(Knob.TEMPERATURE, 1)), state, idle))
                .isEmpty();
        anticipation.cancel();
        assertThat(anticipation.take(player, state, idle)).isEmpty();
        assertThat(anticipation.work()).isFalse();
    }
}
