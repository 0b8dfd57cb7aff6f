package dev.gedanken.scene.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.scene.HeldOutSeeds;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.world.Action;
import dev.gedanken.world.Noise;
import org.junit.jupiter.api.Test;

class RoomsSceneTest {
    private final RoomsScene scene = new RoomsScene();

    private RoomsState walk(RoomsState state, String action, int steps) {
        RoomsState next = state;
        for (int step = 0; step < steps; step++) {
            next = scene.step(next, scene.actions().named(action), Noise.at(0, step));
        }
        return next;
    }

    private RoomsState roomWithDoorAtRow(double row) {
        return scene.start(0)
                .with("wall.x", 32)
                .with("wall.thickness", 4)
                .with("door.y", row)
                .with("door.height", 12)
                .with("goal.x", 57)
                .with("goal.y", 7);
    }

    @Test
    void theWallStopsTheAgentAndTheDoorLetsItThrough() {
        RoomsState beside = roomWithDoorAtRow(40).with("agent.x", 15).with("agent.y", 20);
        assertThat(walk(beside, "right", 40).agentX()).isEqualTo(27);
        RoomsState before = beside.with("agent.y", 40);
        assertThat(walk(before, "right", 40).agentX()).isEqualTo(57);
    }

    @Test
    void walkingThereAndBackEndsWhereItBegan() {
        RoomsState start = roomWithDoorAtRow(40).with("agent.x", 13).with("agent.y", 20);
        RoomsState back = walk(walk(start, "right", 5), "left", 5);
        assertThat(back.agentX()).isEqualTo(start.agentX());
        assertThat(scene.frame(back)).isEqualTo(scene.frame(start));
    }

    @Test
    void arrivingEarnsOneOnceAndEndsTheEpisode() {
        RoomsState start = roomWithDoorAtRow(40).with("agent.x", 50).with("agent.y", 7);
        RoomsState there = walk(start, "right", 2);
        assertThat(there.outcome().terminated()).isTrue();
        assertThat(there.outcome().reward()).isEqualTo(1);
        assertThat(walk(there, "noop", 1).outcome().reward()).isZero();
    }

    @Test
    void theExpertReachesTheGoalFromAtLeast95OfAHundredHeldOutStarts() {
        int solved = 0;
        for (long seed = HeldOutSeeds.FIRST; seed < HeldOutSeeds.FIRST + 100; seed++) {
            RoomsState state = scene.start(seed);
            assertThat(state.outcome().terminated()).as("solved at the start").isFalse();
            for (int step = 0; step < 100 && !state.outcome().terminated(); step++) {
                Noise noise = Noise.at(seed, step);
                Action action = scene.policy(PolicyKind.EXPERT).act(state, noise);
                state = scene.step(state, action, noise);
            }
            solved += state.outcome().terminated() ? 1 : 0;
        }
        assertThat(solved).isGreaterThanOrEqualTo(95);
    }
}
