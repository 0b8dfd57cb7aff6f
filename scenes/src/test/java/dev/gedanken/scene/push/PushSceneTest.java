package dev.gedanken.scene.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.scene.HeldOutSeeds;
import dev.gedanken.scene.Policy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.world.Noise;
import org.junit.jupiter.api.Test;

class PushSceneTest {
    private static final int STEP_LIMIT = 400;

    private final PushScene scene = new PushScene();

    private PushState hold(PushState state, String action, int steps) {
        for (int step = 0; step < steps; step++) {
            state = scene.step(state, scene.actions().named(action), Noise.at(0, step));
        }
        return state;
    }

    /** Returns a block in the middle, upright, with the pusher at the given place. */
    private PushState facing(double pusherX, double pusherY) {
        return scene.start(0)
                .with("block.x", 32)
                .with("block.y", 32)
                .with("block.angle", 0)
                .with("contact.friction", 0)
                .with("pusher.x", pusherX)
                .with("pusher.y", pusherY);
    }

    @Test
    void theExpertReachesTheTargetFromNearlyAllHeldOutStarts() {
        int solved = 0;
        for (long seed = HeldOutSeeds.FIRST; seed < HeldOutSeeds.FIRST + 100; seed++) {
            solved += isSolvedByExpert(seed) ? 1 : 0;
        }
        assertThat(solved).isGreaterThanOrEqualTo(95);
    }

    private boolean isSolvedByExpert(long seed) {
        Policy<PushState> expert = scene.policy(PolicyKind.EXPERT);
        PushState state = scene.start(seed);
        for (int step = 0; step < STEP_LIMIT && !state.isSolved(); step++) {
            Noise noise = Noise.at(seed, step);
            state = scene.step(state, expert.act(state, noise), noise);
        }
        return state.isSolved();
    }

    @Test
    void noEpisodeStartsSolvedOrWithThePusherInTheBlock() {
        for (long seed = 0; seed < 500; seed++) {
            PushState state = scene.start(seed);
            assertThat(state.isSolved()).isFalse();
            assertThat(
                            BlockOutline.distance(
                                    state.block().pose(), state.pusher().x(), state.pusher().y()))
                    .isGreaterThan(PushLayout.PUSHER_RADIUS);
        }
    }

    @Test
    void aPushThroughTheCentreOfMassMovesTheBlockWithoutTurningIt() {
        PushState pushed = hold(facing(32, 20), "down", 15);
        assertThat(pushed.value("block.y")).isGreaterThan(36);
        assertThat(pushed.value("block.angle")).isCloseTo(0, within(1e-9));
        assertThat(pushed.value("block.x")).isCloseTo(32, within(1e-9));
    }

    @Test
    void aPushOffTheCentreTurnsTheBlockTheWayThePusherGoes() {
        assertThat(hold(facing(39, 20), "down", 15).value("block.angle")).isGreaterThan(0.2);
        assertThat(hold(facing(25, 20), "down", 15).value("block.angle")).isLessThan(-0.2);
    }

    @Test
    void mirroredPushesHaveMirroredEffects() {
        PushState right = hold(facing(39, 20), "down", 15);
        PushState left = hold(facing(25, 20), "down", 15);
        assertThat(left.value("block.x") - 32).isCloseTo(32 - right.value("block.x"), within(1e-6));
        assertThat(left.value("block.angle")).isCloseTo(-right.value("block.angle"), within(1e-6));
    }

    @Test
    void theFloorBringsTheBlockToRest() {
        PushState sliding = facing(10, 10).with("block.vx", 1).with("floor.friction", 0.25);
        PushState resting = hold(sliding, "noop", 10);
        assertThat(resting.value("block.vx")).isZero();
        // 1 px, then 0.75, 0.5 and 0.25 px.
        assertThat(resting.value("block.x")).isCloseTo(34.5, within(1e-9));
    }

    @Test
    void wallsStopThePusherAndTheBlock() {
        PushState pushed = hold(facing(20, 32).with("block.x", 50), "right", 60);
        assertThat(pushed.value("pusher.x")).isLessThan(PushLayout.PUSHER_HIGH + 0.2);
        assertThat(pushed.value("block.x")).isBetween(40.0, 62.0);
    }

    @Test
    void theTargetPoseEndsTheEpisodeWithAReward() {
        PushState start = scene.start(3);
        PushState solved =
                start.with("block.x", start.value("target.x"))
                        .with("block.y", start.value("target.y") + 1)
                        .with("block.angle", start.value("target.angle"));
        assertThat(solved.outcome().terminated()).isTrue();
        assertThat(solved.outcome().reward()).isEqualTo(1);
        assertThat(start.outcome().terminated()).isFalse();
    }
}
