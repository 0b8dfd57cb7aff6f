package dev.gedanken.scene.maze;

import dev.gedanken.scene.Policies;
import dev.gedanken.scene.Policy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.maze.MazePlan.Block;
import dev.gedanken.scene.maze.MazeState.Walker;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Noise;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/** The three policies of this scene. */
final class MazePolicies {
    private static final int HOLD_STEPS = 6;
    private static final int MIX_STEPS = 48;
    private static final float EXPERT_SHARE = 0.7f;

    /** Distance from a block's middle at which the walker counts as arrived, blocks. */
    private static final double ARRIVAL = 0.2;

    private final ActionSpace space;
    private final Policy<MazeState> random;

    MazePolicies(ActionSpace space) {
        this.space = space;
        this.random = Policies.random(space, HOLD_STEPS);
    }

    Policy<MazeState> policy(PolicyKind kind) {
        return switch (kind) {
            case RANDOM -> random;
            case EXPERT -> this::expert;
            case MIXED -> Policies.mixed(this::expert, random, MIX_STEPS, EXPERT_SHARE);
        };
    }

    /** Fetches the key, opens the door, goes to the goal, each by the shortest way. */
    private Action expert(MazeState state, Noise noise) {
        if (!state.hasKey()) {
            return MazeScene.isKeyWithinReach(state)
                    ? space.named("interact")
                    : walk(state, blockAt(state.keyX(), state.keyY()));
        }
        if (!state.isDoorOpen()) {
            return MazeScene.isDoorWithinReach(state) ? space.named("interact") : walkToDoor(state);
        }
        return state.isAtGoal() ? space.idle() : walk(state, state.plan().goal());
    }

    private Action walkToDoor(MazeState state) {
        Block door = state.plan().door();
        Block before =
                state.plan().openings(door).stream()
                        .filter(block -> !block.equals(state.plan().goal()))
                        .findFirst()
                        .orElse(door);
        return isAtMiddle(state.walker(), before)
                ? towards(state.walker(), door)
                : walk(state, before);
    }

    private static Block blockAt(double x, double y) {
        return new Block((int) Math.floor(x), (int) Math.floor(y));
    }

    private static boolean isAtMiddle(Walker walker, Block block) {
        double dx = block.middleX() - walker.x();
        double dy = block.middleY() - walker.y();
        return dx * dx + dy * dy < ARRIVAL * ARRIVAL;
    }

    private Action walk(MazeState state, Block target) {
        Block here = blockAt(state.walker().x(), state.walker().y());
        return towards(state.walker(), here.equals(target) ? target : next(state, here, target));
    }

    /** Turns until the walker looks at the block's middle, then walks. */
    private Action towards(Walker walker, Block block) {
        int wanted = Heading.towards(block.middleX() - walker.x(), block.middleY() - walker.y());
        int turn = Heading.turn(walker.heading(), wanted);
        if (turn == 0) {
            return space.named("forward");
        }
        return space.named(turn < 0 ? "turn-left" : "turn-right");
    }

    /** Returns the first block of a shortest way, by a breadth-first search from the target. */
    private static Block next(MazeState state, Block here, Block target) {
        Map<Block, Block> nextOnTheWay = new HashMap<>(Map.of(target, target));
        Queue<Block> reached = new ArrayDeque<>(nextOnTheWay.keySet());
        while (!reached.isEmpty()) {
            Block block = reached.remove();
            for (Block beside : state.plan().openings(block)) {
                boolean isFree = !state.isClosedDoor(beside.column(), beside.row());
                if (isFree && nextOnTheWay.putIfAbsent(beside, block) == null) {
                    reached.add(beside);
                }
            }
        }
        return nextOnTheWay.getOrDefault(here, target);
    }
}
