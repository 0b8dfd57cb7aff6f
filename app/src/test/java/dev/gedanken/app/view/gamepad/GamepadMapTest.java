package dev.gedanken.app.view.gamepad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.view.gamepad.GamepadChoice.Answer;
import dev.gedanken.renderer.gamepad.GamepadControl;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.scene.runner.RunnerScene;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The functions of buttons, and the result of pressing one during a choice. */
class GamepadMapTest {
    private static final GamepadMap TWIN_ON_NORTH =
            GamepadMap.DEFAULT.with(Shortcut.TWIN, GamepadControl.NORTH);

    @Test
    void aChosenButtonTakesThePlaceOfTheOwnOneAndIsTakenFromWhatHadIt() {
        assertThat(TWIN_ON_NORTH.on(GamepadControl.NORTH)).contains(Shortcut.TWIN);
        assertThat(TWIN_ON_NORTH.on(GamepadControl.EAST)).isEmpty();
        assertThat(TWIN_ON_NORTH.controls(Shortcut.FORK)).isEmpty();
        assertThat(TWIN_ON_NORTH.without(Shortcut.TWIN)).isEqualTo(GamepadMap.DEFAULT);
    }

    @Test
    void aButtonThatWasChosenTwiceDoesTheLatter() {
        GamepadMap map = TWIN_ON_NORTH.with(Shortcut.RECORD, GamepadControl.NORTH);

        assertThat(map.on(GamepadControl.NORTH)).contains(Shortcut.RECORD);
        assertThat(map.controls(Shortcut.TWIN)).isEmpty();
    }

    @Test
    void aButtonThatWasTakenAwayDoesNothing() {
        GamepadMap map = GamepadMap.DEFAULT.withNone(Shortcut.TWIN);

        assertThat(map.on(GamepadControl.EAST)).isEmpty();
        assertThat(map.without(Shortcut.TWIN).on(GamepadControl.EAST)).contains(Shortcut.TWIN);
    }

    @Test
    void theWorldsOtherActionMovesToTheChosenButton() {
        GamepadMap map = GamepadMap.DEFAULT.withDriving(GamepadControl.EAST);
        GamepadKeys runner = new GamepadKeys(new RunnerScene().actions(), map);
        GamepadKeys bricks = new GamepadKeys(new BricksScene().actions(), map);

        assertThat(runner.keys(Set.of(GamepadControl.EAST))).containsExactly("UP");
        assertThat(runner.keys(Set.of(GamepadControl.SOUTH))).isEmpty();
        assertThat(runner.shortcut(GamepadControl.SOUTH)).contains(Shortcut.PAUSE);
        assertThat(bricks.shortcut(GamepadControl.EAST)).isEmpty();
        assertThat(map.withoutDriving()).isEqualTo(GamepadMap.DEFAULT);
    }

    @Test
    void aFreeButtonIsChosenAtOnce() {
        GamepadMap map = GamepadMap.DEFAULT.withNone(Shortcut.TWIN);
        GamepadChoice choice = GamepadChoice.of(Shortcut.RECORD, map);

        assertThat(choice.pressed(GamepadControl.EAST))
                .isEqualTo(new Answer.Chosen(map.with(Shortcut.RECORD, GamepadControl.EAST)));
    }

    @Test
    void aTakenButtonIsNamedAndChosenWhenItIsPressedAgain() {
        GamepadChoice choice = GamepadChoice.of(Shortcut.TWIN, GamepadMap.DEFAULT);

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
        GamepadChoice choice = GamepadChoice.of(Shortcut.TWIN, GamepadMap.DEFAULT);

        assertThat(choice.pressed(GamepadControl.UP)).isEqualTo(new Answer.DrivesWorld());
        assertThat(choice.pressed(GamepadControl.SOUTH)).isEqualTo(new Answer.DrivesWorld());
        assertThat(GamepadChoice.ofDriving(GamepadMap.DEFAULT).pressed(GamepadControl.UP))
                .isEqualTo(new Answer.DrivesWorld());
    }

    @Test
    void theButtonThatIsThereAlreadyStays() {
        assertThat(GamepadChoice.of(Shortcut.TWIN, GamepadMap.DEFAULT).pressed(GamepadControl.EAST))
                .isEqualTo(new Answer.Chosen(GamepadMap.DEFAULT));
        assertThat(GamepadChoice.ofDriving(GamepadMap.DEFAULT).pressed(GamepadControl.SOUTH))
                .isEqualTo(new Answer.Chosen(GamepadMap.DEFAULT));
    }
}
