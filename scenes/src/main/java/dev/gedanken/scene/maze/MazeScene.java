package dev.gedanken.scene.maze;

import dev.gedanken.scene.KeepsStates;
import dev.gedanken.scene.Policy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneCard;
import dev.gedanken.scene.VariationValues;
import dev.gedanken.scene.geometry.Box;
import dev.gedanken.scene.maze.MazePlan.Block;
import dev.gedanken.scene.maze.MazeState.Walker;
import dev.gedanken.scene.paint.Canvas;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Noise;
import java.util.List;

/**
 * A maze in first-person view: find the key, open the door, reach the goal behind it.
 *
 * <p>Walls have a colour for each quarter of the maze and pictures hang on some of them; returning
 * to a place shows the same picture, byte for byte.
 */
public final class MazeScene implements Scene<MazeState>, KeepsStates<MazeState, KeptMaze> {
    /** The scene's name on the command line and in packs. */
    public static final String NAME = "maze";

    /** Half of the agent's width, blocks. */
    static final double AGENT_HALF = 0.25;

    /** How far the agent's hand reaches, blocks. */
    static final double REACH = 1;

    private static final int START_STREAM = 100;
    private static final ActionSpace ACTIONS =
            ActionSpace.startingWith("noop")
                    .and("forward", "UP", "W")
                    .and("back", "DOWN", "S")
                    .and("turn-left", "LEFT", "A")
                    .and("turn-right", "RIGHT", "D")
                    .and("interact", "E", "ENTER")
                    .build();
    private static final SceneCard CARD =
            new SceneCard(
                    NAME,
                    "Maze",
                    "A first-person maze with coloured walls and pictures: find the key, open the"
                            + " door, reach the light behind it.",
                    "Does a place look the same when you return to it?",
                    MazePainter.OBJECTS,
                    MazeVariations.ALL,
                    List.of());

    private final MazePolicies policies = new MazePolicies(ACTIONS);

    @Override
    public SceneCard card() {
        return CARD;
    }

    @Override
    public ActionSpace actions() {
        return ACTIONS;
    }

    @Override
    public MazeState start(long seed, VariationValues varied) {
        MazePlan plan = new MazePlan((int) varied.of(MazeVariations.PLAN));
        Block first = plan.chambers().getFirst();
        Block key = plan.chambers().getLast();
        int heading = Noise.at(seed, 0).onStream(START_STREAM).below(0, 4) * Heading.QUARTER;
        return new MazeState(
                new Walker(first.middleX(), first.middleY(), heading),
                key.middleX(),
                key.middleY(),
                false,
                false,
                0,
                plan,
                varied);
    }

    @Override
    public MazeState step(MazeState state, Action action, Noise noise) {
        MazeState before = state.withReward(0);
        MazeState after =
                switch (action.name()) {
                    case "forward" -> walked(before, 1);
                    case "back" -> walked(before, -1);
                    case "turn-left" -> turned(before, -1);
                    case "turn-right" -> turned(before, 1);
                    case "interact" -> interacted(before);
                    default -> before;
                };
        return after.isAtGoal() && !before.isAtGoal() ? after.withReward(1) : after;
    }

    private static MazeState walked(MazeState state, int direction) {
        Walker walker = state.walker();
        double stride = direction * state.varied().of(MazeVariations.STRIDE);
        Box body = Box.around(walker.x(), walker.y(), AGENT_HALF, AGENT_HALF);
        double x =
                inside(
                        walker.x()
                                + state.blocks()
                                        .alongX(body, stride * Heading.x(walker.heading())));
        Box moved = Box.around(x, walker.y(), AGENT_HALF, AGENT_HALF);
        double y =
                inside(
                        walker.y()
                                + state.blocks()
                                        .alongY(moved, stride * Heading.y(walker.heading())));
        return state.withWalker(new Walker(x, y, walker.heading()));
    }

    private static double inside(double place) {
        return Math.clamp(place, AGENT_HALF, MazePlan.SIDE - AGENT_HALF);
    }

    private static MazeState turned(MazeState state, int by) {
        Walker walker = state.walker();
        return state.withWalker(
                new Walker(walker.x(), walker.y(), Heading.turned(walker.heading(), by)));
    }

    /** Takes the key if it is within reach ahead, or opens the door if the agent has the key. */
    private static MazeState interacted(MazeState state) {
        if (!state.hasKey() && isKeyWithinReach(state)) {
            return state.withKey(state.keyX(), state.keyY(), true).withReward(1);
        }
        if (state.hasKey() && !state.isDoorOpen() && isDoorWithinReach(state)) {
            return state.withDoorOpen(true).withReward(1);
        }
        return state;
    }

    static boolean isKeyWithinReach(MazeState state) {
        double dx = state.keyX() - state.walker().x();
        double dy = state.keyY() - state.walker().y();
        int heading = state.walker().heading();
        return dx * dx + dy * dy <= REACH * REACH
                && dx * Heading.x(heading) + dy * Heading.y(heading) >= 0;
    }

    static boolean isDoorWithinReach(MazeState state) {
        Walker walker = state.walker();
        double x = walker.x() + REACH * Heading.x(walker.heading());
        double y = walker.y() + REACH * Heading.y(walker.heading());
        return state.isClosedDoor((int) Math.floor(x), (int) Math.floor(y));
    }

    @Override
    public void draw(MazeState state, Canvas canvas) {
        MazePainter.draw(state, canvas);
    }

    @Override
    public Policy<MazeState> policy(PolicyKind kind) {
        return policies.policy(kind);
    }

    @Override
    public Class<KeptMaze> keptType() {
        return KeptMaze.class;
    }

    @Override
    public KeptMaze keep(MazeState state) {
        return KeptMaze.of(state);
    }

    @Override
    public MazeState restore(KeptMaze kept) {
        return kept.state();
    }
}
