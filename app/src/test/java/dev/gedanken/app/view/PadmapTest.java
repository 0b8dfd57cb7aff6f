package dev.gedanken.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.view.PadChoice.Answer;
import dev.gedanken.renderer.gamepad.GamepadControl;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.scene.runner.RunnerScene;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which button does what, and what pressing one means for somebody who is choosing. */
class PadmapTest {
    private static final Padmap TWIN_ON_NORTH =
            Padmap.DEFAULT.with(Shortcut.TWIN, GamepadControl.NORTH);

    @Test
    void aChosenButtonTakesThePlaceOfTheOwnOneAndIsTakenFromWhatHadIt() {
        assertThat(TWIN_ON_NORTH.on(GamepadControl.NORTH)).contains(Shortcut.TWIN);
        assertThat(TWIN_ON_NORTH.on(GamepadControl.EAST)).isEmpty();
        assertThat(TWIN_ON_NORTH.controls(Shortcut.FORK)).isEmpty();
        assertThat(TWIN_ON_NORTH.without(Shortcut.TWIN)).isEqualTo(Padmap.DEFAULT);
    }

    @Test
    void aButtonThatWasChosenTwiceDoesTheLatter() {
        Padmap map = TWIN_ON_NORTH.with(Shortcut.RECORD, GamepadControl.NORTH);

        assertThat(map.on(GamepadControl.NORTH)).contains(Shortcut.RECORD);
        assertThat(map.controls(Shortcut.TWIN)).isEmpty();
    }

    @Test
    void aButtonThatWasTakenAwayDoesNothing() {
        Padmap map = Padmap.DEFAULT.withNone(Shortcut.TWIN);

        assertThat(map.on(GamepadControl.EAST)).isEmpty();
        assertThat(map.without(Shortcut.TWIN).on(GamepadControl.EAST)).contains(Shortcut.TWIN);
    }

    @Test
    void theWorldsOtherActionMovesToTheChosenButton() {
        Padmap map = Padmap.DEFAULT.withDriving(GamepadControl.EAST);
        PadKeys runner = new PadKeys(new RunnerScene().actions(), map);
        PadKeys bricks = new PadKeys(new BricksScene().actions(), map);

        assertThat(runner.keys(Set.of(GamepadControl.EAST))).containsExactly("UP");
        assertThat(runner.keys(Set.of(GamepadControl.SOUTH))).isEmpty();
        assertThat(runner.shortcut(GamepadControl.SOUTH)).contains(Shortcut.PAUSE);
        assertThat(bricks.shortcut(GamepadControl.EAST)).isEmpty();
        assertThat(map.withoutDriving()).isEqualTo(Padmap.DEFAULT);
    }

    @Test
    void aFreeButtonIsChosenAtOnce() {
        Padmap map = Padmap.DEFAULT.withNone(Shortcut.TWIN);
        PadChoice choice = PadChoice.of(Shortcut.RECORD, map);

        assertThat(choice.pressed(GamepadControl.EAST))
                .isEqualTo(new Answer.Chosen(map.with(Shortcut.RECORD, GamepadControl.EAST)));
    }

    @Test
    void aTakenButtonIsNamedAndChosenWhenItIsPressedAgain() {
        PadChoice choice = PadChoice.of(Shortcut.TWIN, Padmap.DEFAULT);

        assertThat(choice.pressed(GamepadControl.NORTH))
                .isInstanceOfSatisfying(
                        Answer.TakenBy.class,
                        taken -> {
                            assertThat(taken.other()).isEqualTo(Shortcut.FORK);
                            assertThat(taken.next().pressed(GamepadControl.WEST))
                                    .isInstanceOf(Answer.TakenBy.class);
                            assertThat(taken.next().pressed(GamepadControl.NORTH))
                                    .isEqualTo(new Answer.Chosen(TWIN_ON_NORTH));
                        });
    }

    @Test
    void whatDrivesTheWorldGoesOnDoingSo() {
        PadChoice choice = PadChoice.of(Shortcut.TWIN, Padmap.DEFAULT);

        assertThat(choice.pressed(GamepadControl.UP)).isEqualTo(new Answer.DrivesWorld());
        assertThat(choice.pressed(GamepadControl.SOUTH)).isEqualTo(new Answer.DrivesWorld());
        assertThat(PadChoice.ofDriving(Padmap.DEFAULT).pressed(GamepadControl.UP))
                .isEqualTo(new Answer.DrivesWorld());
    }

    @Test
    void theButtonThatIsThereAlreadyStays() {
        assertThat(PadChoice.of(Shortcut.TWIN, Padmap.DEFAULT).pressed(GamepadControl.EAST))
                .isEqualTo(new Answer.Chosen(Padmap.DEFAULT));
        assertThat(PadChoice.ofDriving(Padmap.DEFAULT).pressed(GamepadControl.SOUTH))
                .isEqualTo(new Answer.Chosen(Padmap.DEFAULT));
    }
}
