package dev.gedanken.scene.rooms;

import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorTable;

/** Names the quantities of a {@link RoomsState}, reads them and sets them. */
final class RoomsFactors {
    static final FactorTable<RoomsState> TABLE =
            FactorTable.varying(RoomsState::varied, RoomsState::withVaried)
                    .and(place("agent.x"), RoomsState::agentX, (s, x) -> s.withAgent(x, s.agentY()))
                    .and(place("agent.y"), RoomsState::agentY, (s, y) -> s.withAgent(s.agentX(), y))
                    .and(place("goal.x"), RoomsState::goalX, (s, x) -> s.withGoal(x, s.goalY()))
                    .and(place("goal.y"), RoomsState::goalY, (s, y) -> s.withGoal(s.goalX(), y))
                    .build();

    private RoomsFactors() {}

    private static Factor place(String name) {
        return new Factor(name, "px", RoomsLayout.LEAST, RoomsLayout.MOST);
    }
}
