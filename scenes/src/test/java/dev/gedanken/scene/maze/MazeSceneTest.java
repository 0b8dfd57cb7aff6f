package dev.gedanken.scene.maze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.scene.HeldOutSeeds;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.maze.MazePlan.Block;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MazeSceneTest {
    private final MazeScene scene = new MazeScene();

    private MazeState act(MazeState state, String action, int steps) {
        MazeState next = state;
        for (int step = 0; step < steps; step++) {
            next = scene.step(next, scene.actions().named(action), Noise.at(0, step));
        }
        return next;
    }

    @Property(tries = 200)
    void everyChamberOfEveryPlanCanBeReachedAndTheGoalOnlyThroughTheDoor(
            @ForAll @IntRange(max = MazePlan.PLANS - 1) int number) {
        MazePlan plan = new MazePlan(number);
        Set<Block> reached = reachedFrom(plan, plan.chambers().getFirst());
        assertThat(reached).containsAll(plan.chambers()).contains(plan.goal());
        assertThat(plan.openings(plan.goal())).containsExactly(plan.door());
    }

    private static Set<Block> reachedFrom(MazePlan plan, Block start) {
        Set<Block> reached = new HashSet<>(List.of(start));
        Queue<Block> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (Block beside : plan.openings(open.remove())) {
                if (reached.add(beside)) {
                    open.add(beside);
                }
            }
        }
        return reached;
    }

    @Test
    void returningToAPlaceShowsItByteForByte() {
        MazeState begun = scene.start(4);
        Block here = begun.plan().chambers().getFirst();
        Block beside = begun.plan().openings(here).getFirst();
        int open = Heading.towards(beside.column() - here.column(), beside.row() - here.row());
        MazeState start = begun.with("agent.heading", Heading.turned(open, -13));
        Frame before = scene.frame(start);
        MazeState away = act(act(act(start, "turn-right", 14), "forward", 2), "turn-left", 5);
        MazeState back = act(act(act(away, "turn-right", 5), "back", 2), "turn-left", 14);
        assertThat(scene.frame(away)).isNotEqualTo(before);
        assertThat(back).isEqualTo(start);
        assertThat(scene.frame(back)).isEqualTo(before);
    }

    @Test
    void aFullTurnEndsWhereItBegan() {
        MazeState start = scene.start(2);
        assertThat(act(start, "turn-left", 48)).isEqualTo(start);
        assertThat(act(start, "turn-right", 48)).isEqualTo(start);
    }

    @Test
    void theDoorStaysShutWithoutTheKeyAndOpensWithIt() {
        MazeState state = scene.start(1);
        Block door = state.plan().door();
        Block before =
                state.plan().openings(door).stream()
                        .filter(block -> !block.equals(state.plan().goal()))
                        .findFirst()
                        .orElseThrow();
        int heading = Heading.towards(door.column() - before.column(), door.row() - before.row());
        MazeState atDoor =
                state.with("agent.x", before.middleX())
                        .with("agent.y", before.middleY())
                        .with("agent.heading", heading);
        assertThat(act(atDoor, "interact", 1).isDoorOpen()).isFalse();
        assertThat(act(atDoor, "forward", 20).isAtGoal()).isFalse();
        MazeState opened = act(atDoor.with("key.held", 1), "interact", 1);
        assertThat(opened.isDoorOpen()).isTrue();
        assertThat(opened.outcome().reward()).isEqualTo(1);
        assertThat(act(opened, "forward", 13).outcome().terminated()).isTrue();
    }

    @Test
    void theDoorIsSeenUntilItIsOpen() {
        MazeState state = scene.start(1);
        Block door = state.plan().door();
        Block goal = state.plan().goal();
        int heading = Heading.towards(door.column() - goal.column(), door.row() - goal.row());
        MazeState inside =
                state.with("agent.x", goal.middleX())
                        .with("agent.y", goal.middleY())
                        .with("agent.heading", heading);
        assertThat(scene.mask(inside).area("door")).isGreaterThan(200);
        assertThat(scene.mask(inside.with("door.open", 1)).area("door")).isZero();
    }

    @Test
    void theExpertOpensTheDoorOnAtLeast90OfAHundredHeldOutMazes() {
        int opened = 0;
        for (long seed = HeldOutSeeds.FIRST; seed < HeldOutSeeds.FIRST + 100; seed++) {
            MazeState state = scene.start(seed);
            for (int step = 0; step < 700 && !state.isDoorOpen(); step++) {
                Noise noise = Noise.at(seed, step);
                state = scene.step(state, scene.policy(PolicyKind.EXPERT).act(state, noise), noise);
            }
            opened += state.isDoorOpen() ? 1 : 0;
        }
        assertThat(opened).isGreaterThanOrEqualTo(90);
    }
}
