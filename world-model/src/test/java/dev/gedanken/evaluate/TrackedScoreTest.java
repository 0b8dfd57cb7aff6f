package dev.gedanken.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.scene.TrackedObject;
import dev.gedanken.scene.push.PushScene;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Frame;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A red square of 4 pixels that actions move, in a picture of 16×16. */
class TrackedScoreTest {
    private static final int SIDE = 16;
    private static final TrackedObject AGENT =
            new TrackedObject("agent", 0xFF0000, 2, "agent.x", "agent.y", true);

    private final TrackedScore score = new TrackedScore(List.of(AGENT));

    @Test
    void aMovementIsFollowedAlongBothAxes() {
        score.follow(at(4, 4), at(4, 6), at(4, 4), at(4, 6));
        assertThat(score.followedShare()).isEqualTo(1);

        score.follow(at(4, 4), at(6, 4), at(4, 4), at(6, 4));
        assertThat(score.followedShare()).isEqualTo(1);
    }

    @Test
    void aWayAcrossCountsOnceForEachAxis() {
        score.follow(at(4, 4), at(6, 2), at(4, 4), at(6, 6));

        assertThat(score.followedShare()).isEqualTo(0.5);
    }

    @Test
    void standingStillAndVanishingFollowNothing() {
        score.follow(at(4, 4), at(4, 4), at(4, 4), at(4, 6));
        score.follow(at(4, 4), nothing(), at(4, 4), at(4, 6));

        assertThat(score.followedShare()).isZero();
    }

    @Test
    void whereTheTrueObjectRestsNothingIsNoted() {
        score.follow(at(4, 4), at(8, 8), at(4, 4), at(4, 4));

        assertThat(score.followedShare()).isNaN();
    }

    @Test
    void anObjectIsThereOnceOrHiddenAsInTheTruth() {
        assertThat(score.allThereOnce(at(4, 4), at(8, 8))).isTrue();
        assertThat(score.allThereOnce(nothing(), at(8, 8))).isFalse();
        assertThat(score.allThereOnce(nothing(), nothing())).isTrue();
        assertThat(score.allThereOnce(at(4, 4), nothing())).isTrue();
    }

    @Test
    void whatTheTruthShowsInTwoPatchesMayBeOneOrTwo() {
        assertThat(score.allThereOnce(twice(), at(8, 8))).isFalse();
        assertThat(score.allThereOnce(twice(), twice())).isTrue();
        assertThat(score.allThereOnce(at(4, 4), twice())).isTrue();
    }

    @Test
    void patchesThatAMarkDividesAreOneObjectAndPatchesFartherApartAreNot() {
        TrackedScore striped =
                new TrackedScore(
                        List.of(
                                new TrackedObject("ball", 0xFF0000, 2, "ball.x", "ball.y", false)
                                        .within(16)));

        // Three and eight pixels apart in a picture of 16×16, so 12 and 45 px.
        assertThat(striped.allThereOnce(together(at(2, 2), at(5, 2)), at(8, 8))).isTrue();
        assertThat(score.allThereOnce(together(at(2, 2), at(5, 2)), at(8, 8))).isFalse();
        assertThat(striped.allThereOnce(twice(), at(8, 8))).isFalse();
    }

    @Test
    void theDirectionOfAThingThatTurnsIsReadFromItsOutline() {
        SceneWorld push = new SceneWorld(new PushScene());
        TrackedScore turning = new TrackedScore(push.trackedObjects());
        Twin apart = push.start(9_000_000).with("pusher.x", 4).with("pusher.y", 4);
        Twin here = apart.with("block.x", 32).with("block.y", 32).with("block.angle", 0.3);

        assertThat(turning.hasTurningObjects()).isTrue();
        assertThat(turning.headingError(here.frame(), here.frame())).isZero();
        for (double turn : new double[] {0.5, Math.PI / 2, 2.5, -1}) {
            Twin there = here.with("block.angle", 0.3 + turn).with("block.x", 36);
            assertThat(turning.headingError(there.frame(), here.frame()))
                    .isCloseTo(Math.toDegrees(Math.abs(turn)), within(6.0));
        }
        assertThat(new TrackedScore(List.of()).headingError(here.frame(), here.frame())).isNaN();
    }

    private static Frame twice() {
        return together(at(2, 2), at(10, 10));
    }

    private static Frame together(Frame one, Frame another) {
        byte[] rgb = new byte[SIDE * SIDE * Frame.CHANNELS];
        one.copyTo(rgb, 0);
        byte[] other = new byte[rgb.length];
        another.copyTo(other, 0);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] |= other[i];
        }
        return Frame.of(SIDE, SIDE, rgb);
    }

    private static Frame nothing() {
        return Frame.of(SIDE, SIDE, new byte[SIDE * SIDE * Frame.CHANNELS]);
    }

    private static Frame at(int x, int y) {
        byte[] rgb = new byte[SIDE * SIDE * Frame.CHANNELS];
        for (int row = y; row < y + 2; row++) {
            for (int column = x; column < x + 2; column++) {
                int first = (row * SIDE + column) * Frame.CHANNELS;
                Arrays.fill(rgb, first, first + 1, (byte) 0xFF);
            }
        }
        return Frame.of(SIDE, SIDE, rgb);
    }
}
