package dev.gedanken.scene.rooms;

import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.SceneState;
import dev.gedanken.scene.VariationValues;
import java.util.List;

/**
 * Everything there is to know about the two rooms.
 *
 * @param agentX column of the agent's centre, px
 * @param agentY row of the agent's centre, px, growing downwards
 * @param goalX column of the goal's centre, px
 * @param goalY row of the goal's centre, px
 * @param justArrived whether the last step brought the agent to the goal
 * @param varied this episode's variations
 */
public record RoomsState(
        double agentX,
        double agentY,
        double goalX,
        double goalY,
        boolean justArrived,
        VariationValues varied)
        implements SceneState<RoomsState> {

    /** Returns whether the agent is at the goal. */
    public boolean isAtGoal() {
        double dx = agentX - goalX;
        double dy = agentY - goalY;
        return dx * dx + dy * dy <= RoomsLayout.ARRIVAL * RoomsLayout.ARRIVAL;
    }

    @Override
    public List<FactorValue> factors() {
        return RoomsFactors.TABLE.read(this);
    }

    @Override
    public RoomsState with(String factor, double value) {
        return RoomsFactors.TABLE.set(this, factor, value);
    }

    /** Returns a reward of 1 for the step that arrives; being at the goal ends the episode. */
    @Override
    public Outcome outcome() {
        return new Outcome(justArrived ? 1 : 0, isAtGoal());
    }

    RoomsState withAgent(double x, double y) {
        return new RoomsState(x, y, goalX, goalY, justArrived, varied);
    }

    RoomsState withGoal(double x, double y) {
        return new RoomsState(agentX, agentY, x, y, justArrived, varied);
    }

    RoomsState withArrival(boolean now) {
        return new RoomsState(agentX, agentY, goalX, goalY, now, varied);
    }

    RoomsState withVaried(VariationValues values) {
        return new RoomsState(agentX, agentY, goalX, goalY, justArrived, values);
    }
}
