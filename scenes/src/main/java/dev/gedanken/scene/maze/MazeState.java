package dev.gedanken.scene.maze;

import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.SceneState;
import dev.gedanken.scene.VariationValues;
import dev.gedanken.scene.geometry.Tiles;
import java.util.List;

/**
 * Everything there is to know about the maze.
 *
 * @param walker where the agent is and looks
 * @param keyX column of the key, blocks
 * @param keyY row of the key, blocks
 * @param hasKey whether the agent carries it
 * @param isDoorOpen whether the goal's door has been opened
 * @param reward reward of the last step: 1 each for taking the key, opening the door, reaching the
 *     goal
 * @param plan the plan that the variations choose
 * @param varied this episode's variations
 */
public record MazeState(
        Walker walker,
        double keyX,
        double keyY,
        boolean hasKey,
        boolean isDoorOpen,
        int reward,
        MazePlan plan,
        VariationValues varied)
        implements SceneState<MazeState> {
    private static final double ARRIVAL = 0.35;

    /**
     * The agent.
     *
     * @param x column, blocks
     * @param y row, blocks, growing downwards on the plan
     * @param heading direction, 0..47 of 7.5° each, clockwise from growing columns
     */
    public record Walker(double x, double y, int heading) {}

    /** Returns whether the agent is at the middle of the goal's chamber. */
    public boolean isAtGoal() {
        double dx = walker.x() - plan.goal().middleX();
        double dy = walker.y() - plan.goal().middleY();
        return dx * dx + dy * dy <= ARRIVAL * ARRIVAL;
    }

    /** Returns the blocks that stop the agent and its view. */
    Tiles blocks() {
        return this::isSolid;
    }

    boolean isSolid(int column, int row) {
        return !plan.isOpen(column, row) || isClosedDoor(column, row);
    }

    boolean isClosedDoor(int column, int row) {
        return !isDoorOpen && plan.door().column() == column && plan.door().row() == row;
    }

    @Override
    public List<FactorValue> factors() {
        return MazeFactors.TABLE.read(this);
    }

    @Override
    public MazeState with(String factor, double value) {
        return MazeFactors.TABLE.set(this, factor, value);
    }

    @Override
    public Outcome outcome() {
        return new Outcome(reward, isAtGoal());
    }

    MazeState withWalker(Walker other) {
        return new MazeState(other, keyX, keyY, hasKey, isDoorOpen, reward, plan, varied);
    }

    MazeState withKey(double x, double y, boolean taken) {
        return new MazeState(walker, x, y, taken, isDoorOpen, reward, plan, varied);
    }

    MazeState withDoorOpen(boolean now) {
        return new MazeState(walker, keyX, keyY, hasKey, now, reward, plan, varied);
    }

    MazeState withReward(int now) {
        return new MazeState(walker, keyX, keyY, hasKey, isDoorOpen, now, plan, varied);
    }

    MazeState withVaried(VariationValues values) {
        int number = (int) values.of(MazeVariations.PLAN);
        MazePlan chosen = plan.number() == number ? plan : new MazePlan(number);
        return new MazeState(walker, keyX, keyY, hasKey, isDoorOpen, reward, chosen, values);
    }
}
