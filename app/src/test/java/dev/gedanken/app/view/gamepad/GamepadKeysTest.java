package dev.gedanken.app.view.gamepad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.renderer.gamepad.GamepadControl;
import dev.gedanken.scene.balls.BallsScene;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.scene.maze.MazeScene;
import dev.gedanken.scene.push.PushScene;
import dev.gedanken.scene.runner.RunnerScene;
import dev.gedanken.scene.tabletop.TabletopScene;
import dev.gedanken.world.Action;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The functions of a gamepad in each world. */
class GamepadKeysTest {
    private static final GamepadKeys BRICKS = new GamepadKeys(new BricksScene().actions());
    private static final GamepadKeys RUNNER = new GamepadKeys(new RunnerScene().actions());
    private static final GamepadKeys PUSH = new GamepadKeys(new PushScene().actions());

    @Test
    void directionsAreTheArrowKeysThatTheWorldHas() {
        assertThat(BRICKS.keys(Set.of(GamepadControl.LEFT))).containsExactly("LEFT");
        assertThat(BRICKS.keys(Set.of(GamepadControl.UP))).isEmpty();
        assertThat(PUSH.keys(Set.of(GamepadControl.DOWN))).containsExactly("DOWN");
    }

    @Test
    void twoDirectionsAreTheActionThatIsBothWhereThereIsOne() {
        assertThat(PUSH.keys(Set.of(GamepadControl.UP, GamepadControl.LEFT))).containsExactly("Q");
        assertThat(RUNNER.keys(Set.of(GamepadControl.UP, GamepadControl.RIGHT)))
                .containsExactly("E");
        assertThat(
                        new GamepadKeys(new MazeScene().actions())
                                .keys(Set.of(GamepadControl.UP, GamepadControl.RIGHT)))
                .containsExactlyInAnyOrder("UP", "RIGHT");
    }

    @Test
    void theLowerButtonIsTheOtherActionElsePause() {
        assertThat(other(new GamepadKeys(new BallsScene().actions()))).isEqualTo("kick");
        assertThat(other(new GamepadKeys(new MazeScene().actions()))).isEqualTo("interact");
        assertThat(other(RUNNER)).isEqualTo("jump");
        assertThat(RUNNER.shortcut(GamepadControl.SOUTH)).isEmpty();
        assertThat(RUNNER.keys(Set.of(GamepadControl.SOUTH))).containsExactly("UP");
        for (GamepadKeys table :
                new GamepadKeys[] {BRICKS, PUSH, new GamepadKeys(new TabletopScene().actions())}) {
            assertThat(table.otherAction()).isEmpty();
            assertThat(table.shortcut(GamepadControl.SOUTH)).contains(Shortcut.PAUSE);
        }
    }

    @Test
    void buttonsAskTheStudioAndDirectionsDoNot() {
        assertThat(BRICKS.shortcut(GamepadControl.START)).contains(Shortcut.PAUSE);
        assertThat(BRICKS.shortcut(GamepadControl.RIGHT_SHOULDER)).contains(Shortcut.STEP);
        assertThat(BRICKS.shortcut(GamepadControl.LEFT_SHOULDER)).contains(Shortcut.STEP_BACK);
        assertThat(BRICKS.shortcut(GamepadControl.NORTH)).contains(Shortcut.FORK);
        assertThat(BRICKS.shortcut(GamepadControl.LEFT)).isEmpty();
    }

    private static String other(GamepadKeys table) {
        return table.otherAction().map(Action::name).orElse("");
    }
}
