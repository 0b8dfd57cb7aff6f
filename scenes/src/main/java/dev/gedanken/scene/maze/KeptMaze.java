package dev.gedanken.scene.maze;

import dev.gedanken.scene.VariationValues;
import dev.gedanken.scene.maze.MazeState.Walker;

/**
 * What is stored for a {@link MazeState}, under the same names; the plan follows from its number.
 */
public record KeptMaze(
        Walker walker,
        double keyX,
        double keyY,
        boolean hasKey,
        boolean isDoorOpen,
        int reward,
        VariationValues varied) {

    static KeptMaze of(MazeState state) {
        return new KeptMaze(
                state.walker(),
                state.keyX(),
                state.keyY(),
                state.hasKey(),
                state.isDoorOpen(),
                state.reward(),
                state.varied());
    }

    MazeState state() {
        MazePlan plan = new MazePlan((int) varied.of(MazeVariations.PLAN));
        return new MazeState(walker, keyX, keyY, hasKey, isDoorOpen, reward, plan, varied);
    }
}
