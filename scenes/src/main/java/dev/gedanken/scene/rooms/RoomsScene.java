package dev.gedanken.scene.rooms;

import dev.gedanken.scene.Policy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneCard;
import dev.gedanken.scene.TrackedObject;
import dev.gedanken.scene.VariationValues;
import dev.gedanken.scene.geometry.Box;
import dev.gedanken.scene.geometry.Walls;
import dev.gedanken.scene.paint.Canvas;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Noise;
import java.util.List;

/**
 * Two rooms, a door between them, an agent and a goal: continuous positions with discrete moves,
 * with exact axis-aligned geometry. Comparable in spirit to the published Two Rooms task.
 */
public final class RoomsScene implements Scene<RoomsState> {
    /** The scene's name on the command line and in packs. */
    public static final String NAME = "rooms";

    private static final int START_STREAM = 100;
    private static final int MOST_TRIES = 1_000;

    /** Smallest distance between agent and goal at a start, px. */
    private static final double LEAST_DISTANCE = 16;

    private static final ActionSpace ACTIONS =
            ActionSpace.startingWith("noop")
                    .and("up", "UP", "W")
                    .and("down", "DOWN", "S")
                    .and("left", "LEFT", "A")
                    .and("right", "RIGHT", "D")
                    .build();
    private static final SceneCard CARD =
            new SceneCard(
                    NAME,
                    "Rooms",
                    "An agent walks through two rooms with a door between them to reach a goal.",
                    "Can a planner that sees only dreams find the way through the door?",
                    RoomsPainter.OBJECTS,
                    RoomsVariations.ALL,
                    List.of(
                            new TrackedObject(
                                    "agent",
                                    RoomsPainter.AGENT_COLOUR,
                                    8,
                                    "agent.x",
                                    "agent.y",
                                    true),
                            new TrackedObject(
                                    "goal",
                                    RoomsPainter.GOAL_COLOUR,
                                    8,
                                    "goal.x",
                                    "goal.y",
                                    false)));

    private final RoomsPolicies policies = new RoomsPolicies(ACTIONS);

    @Override
    public SceneCard card() {
        return CARD;
    }

    @Override
    public ActionSpace actions() {
        return ACTIONS;
    }

    @Override
    public RoomsState start(long seed, VariationValues varied) {
        Noise noise = Noise.at(seed, 0).onStream(START_STREAM);
        RoomsState state =
                new RoomsState(
                        RoomsLayout.LEAST,
                        RoomsLayout.LEAST,
                        RoomsLayout.MOST,
                        RoomsLayout.MOST,
                        false,
                        varied);
        Walls walls = RoomsLayout.of(state).walls();
        for (int i = 0; i < MOST_TRIES; i++) {
            RoomsState tried =
                    state.withAgent(place(noise, 4 * i), place(noise, 4 * i + 1))
                            .withGoal(place(noise, 4 * i + 2), place(noise, 4 * i + 3));
            if (isFair(tried, walls)) {
                return tried;
            }
        }
        throw new IllegalStateException("Seed " + seed + " leaves no room for agent and goal.");
    }

    /** Returns a position on the half-pixel grid, inside the border. */
    private static double place(Noise noise, int index) {
        int steps = (int) (2 * (RoomsLayout.MOST - RoomsLayout.LEAST)) + 1;
        return RoomsLayout.LEAST + noise.below(index, steps) / 2.0;
    }

    private static boolean isFair(RoomsState state, Walls walls) {
        double dx = state.agentX() - state.goalX();
        double dy = state.agentY() - state.goalY();
        return dx * dx + dy * dy >= LEAST_DISTANCE * LEAST_DISTANCE
                && isFree(walls, state.agentX(), state.agentY())
                && isFree(walls, state.goalX(), state.goalY());
    }

    private static boolean isFree(Walls walls, double x, double y) {
        return walls.boxes().stream().noneMatch(agent(x, y)::overlaps);
    }

    private static Box agent(double x, double y) {
        return Box.around(x, y, RoomsLayout.AGENT_HALF, RoomsLayout.AGENT_HALF);
    }

    @Override
    public RoomsState step(RoomsState state, Action action, Noise noise) {
        double speed = state.varied().of(RoomsVariations.AGENT_SPEED);
        Walls walls = RoomsLayout.of(state).walls();
        Box agent = agent(state.agentX(), state.agentY());
        RoomsState moved =
                switch (action.name()) {
                    case "up" -> moved(state, 0, walls.alongY(agent, -speed));
                    case "down" -> moved(state, 0, walls.alongY(agent, speed));
                    case "left" -> moved(state, walls.alongX(agent, -speed), 0);
                    case "right" -> moved(state, walls.alongX(agent, speed), 0);
                    default -> state;
                };
        return moved.withArrival(moved.isAtGoal() && !state.isAtGoal());
    }

    private static RoomsState moved(RoomsState state, double dx, double dy) {
        return state.withAgent(
                Math.clamp(state.agentX() + dx, RoomsLayout.LEAST, RoomsLayout.MOST),
                Math.clamp(state.agentY() + dy, RoomsLayout.LEAST, RoomsLayout.MOST));
    }

    @Override
    public void draw(RoomsState state, Canvas canvas) {
        RoomsPainter.draw(state, canvas);
    }

    @Override
    public Policy<RoomsState> policy(PolicyKind kind) {
        return policies.policy(kind);
    }
}
