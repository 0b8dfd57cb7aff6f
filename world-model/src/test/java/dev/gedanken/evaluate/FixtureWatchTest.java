package dev.gedanken.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.scene.Fixture;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.scene.bricks.BricksState;
import dev.gedanken.scene.paint.Blob;
import dev.gedanken.scene.paint.ColourSegmenter;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixtureWatchTest {
    private static final BricksScene SCENE = new BricksScene();
    private final FixtureWatch watch = new FixtureWatch(SCENE.fixtures());
    private final BricksState full = SCENE.start(0).with("ball.y", 45);

    private void see(BricksState state, int steps) {
        Frame frame = SCENE.frame(state);
        List<Blob> balls = new ColourSegmenter().find(frame, 0xFAF8F0, 5);
        for (int i = 0; i < steps; i++) {
            watch.see(frame, balls);
        }
    }

    @Test
    void aBrickThatIsGoneForGoodVanishedOnce() {
        see(full, 10);
        see(full.with("brick.2.3", 0), 40);
        assertThat(watch.vanished()).isEqualTo(1);
        assertThat(watch.returns().cameBack()).isZero();
    }

    @Test
    void aFlickerOfAFewStepsIsNoChange() {
        see(full, 10);
        see(full.with("brick.2.3", 0), 4);
        see(full, 10);
        assertThat(watch.vanished()).isZero();
    }

    @Test
    void bricksThatReturnWhileOthersStandCameBack() {
        see(full.with("brick.0.0", 0).with("brick.3.7", 0), 10);
        see(full.with("brick.0.0", 0), 10);
        see(full, 10);
        assertThat(watch.returns().cameBack()).isEqualTo(2);
        assertThat(watch.returns().renewals()).isZero();
    }

    @Test
    void aWallThatReturnsAfterTheLastBrickIsRenewed() {
        BricksState cleared = full;
        for (Fixture fixture : SCENE.fixtures()) {
            cleared = cleared.with(fixture.name(), 0);
        }
        see(cleared.with("brick.0.0", 1), 10);
        see(cleared, 10);
        see(full.with("brick.2.2", 0), 10);
        see(full, 10);
        assertThat(watch.returns().renewals()).isEqualTo(1);
        assertThat(watch.returns().cameBack()).isZero();
    }

    @Test
    void aWallThatReturnsBeforeTheLastBrickWasSeenGoneIsRenewedToo() {
        BricksState cleared = full;
        for (Fixture fixture : SCENE.fixtures()) {
            cleared = cleared.with(fixture.name(), 0);
        }
        see(cleared.with("brick.0.0", 1), 10);
        see(cleared, 3);
        see(full, 10);
        assertThat(watch.returns().renewals()).isEqualTo(1);
        assertThat(watch.returns().cameBack()).isZero();
    }

    @Test
    void aWallThatReturnsWhileABrickStandsCameBack() {
        BricksState nearlyCleared = full;
        for (Fixture fixture : SCENE.fixtures()) {
            nearlyCleared = nearlyCleared.with(fixture.name(), 0);
        }
        see(nearlyCleared.with("brick.0.0", 1), 10);
        see(full, 10);
        assertThat(watch.returns().renewals()).isZero();
        assertThat(watch.returns().cameBack()).isEqualTo(SCENE.fixtures().size() - 1);
    }

    @Test
    void aBrickHiddenByTheBallHasNotVanished() {
        BricksState state = full.with("brick.3.3", 1);
        see(state, 10);
        see(state.with("ball.x", 27.5).with("ball.y", 21.5), 20);
        assertThat(watch.vanished()).isZero();
    }

    @Test
    void inTheTrueWorldEveryBrickHitVanishesAndNoneComesBackAlone() {
        BricksState state = SCENE.start(0);
        int scoreWhenSeen = 0;
        for (int step = 0; step < 800; step++) {
            Noise noise = Noise.at(0, step);
            state = SCENE.step(state, SCENE.policy(PolicyKind.EXPERT).act(state, noise), noise);
            see(state, 1);
            scoreWhenSeen = step < 700 ? state.score() : scoreWhenSeen;
        }
        assertThat(watch.vanished()).isBetween(scoreWhenSeen, state.score());
        assertThat(watch.returns().cameBack()).isZero();
    }
}
