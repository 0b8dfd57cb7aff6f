package dev.gedanken.scene.maze;

import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorTable;
import dev.gedanken.scene.maze.MazeState.Walker;

/** Names the quantities of a {@link MazeState}, reads them and sets them. */
final class MazeFactors {
    static final FactorTable<MazeState> TABLE =
            FactorTable.varying(MazeState::varied, MazeState::withVaried)
                    .and(
                            place("agent.x"),
                            s -> s.walker().x(),
                            (s, x) -> s.withWalker(moved(s, x, s.walker().y())))
                    .and(
                            place("agent.y"),
                            s -> s.walker().y(),
                            (s, y) -> s.withWalker(moved(s, s.walker().x(), y)))
                    .and(
                            new Factor("agent.heading", "index", 0, Heading.COUNT - 1),
                            s -> s.walker().heading(),
                            (s, heading) -> s.withWalker(turned(s, (int) heading)))
                    .and(
                            place("key.x"),
                            MazeState::keyX,
                            (s, x) -> s.withKey(x, s.keyY(), s.hasKey()))
                    .and(
                            place("key.y"),
                            MazeState::keyY,
                            (s, y) -> s.withKey(s.keyX(), y, s.hasKey()))
                    .and(
                            Factor.flag("key.held"),
                            s -> s.hasKey() ? 1 : 0,
                            (s, held) -> s.withKey(s.keyX(), s.keyY(), held == 1))
                    .and(
                            Factor.flag("door.open"),
                            s -> s.isDoorOpen() ? 1 : 0,
                            (s, open) -> s.withDoorOpen(open == 1))
                    .build();

    private MazeFactors() {}

    private static Factor place(String name) {
        return new Factor(
                name, "blocks", MazeScene.AGENT_HALF, MazePlan.SIDE - MazeScene.AGENT_HALF);
    }

    private static Walker moved(MazeState state, double x, double y) {
        return new Walker(x, y, state.walker().heading());
    }

    private static Walker turned(MazeState state, int heading) {
        return new Walker(state.walker().x(), state.walker().y(), heading);
    }
}
