package dev.gedanken.scene.bricks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.Fixture;
import dev.gedanken.scene.ObjectMask;
import dev.gedanken.scene.Policy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BricksSceneTest {
    private final BricksScene scene = new BricksScene();
    private final Action noop = scene.actions().named("noop");
    private final Action left = scene.actions().named("left");
    private final Action right = scene.actions().named("right");

    private BricksState play(PolicyKind kind, long seed, int steps) {
        Policy<BricksState> policy = scene.policy(kind);
        BricksState state = scene.start(seed);
        for (int step = 0; step < steps; step++) {
            Noise noise = Noise.at(seed, step);
            state = scene.step(state, policy.act(state, noise), noise);
        }
        return state;
    }

    @ParameterizedTest
    @CsvSource({
        "0, af8a1940993ff908fc3971b7f83803b4318cd01ed1a25fc84b3448a018aef767",
        "1, 60df51371cd08215b3cf81089cc65ee3a5965ab11d64895169a8a10103ec22cc",
        "2, 2189418808ce31aee8eeeeb2ed63d053c9df52e728ba579a0a9690c16f09b16a",
    })
    void aThousandFramesOfMixedPlayHaveTheirGoldenHash(long seed, String expected)
            throws NoSuchAlgorithmException {
        assertThat(hashOfThousandFrames(seed)).isEqualTo(expected);
    }

    @Test
    void countsStopAtTheirMostAndRewardsGoOn() {
        BricksState state =
                scene.start(0)
                        .with("score", 1_000_000)
                        .with("lost", 1_000_000)
                        .with("ball.y", 60)
                        .with("ball.vy", 2);
        BricksState lost = scene.step(state, noop, Noise.at(0, 0));
        assertThat(lost.value("lost")).isEqualTo(1_000_000);
        assertThat(lost.outcome().reward()).isEqualTo(-1);
        BricksState below = state.with("ball.y", 44).with("ball.vy", -2).with("brick.3.3", 1);
        BricksState broken = scene.step(below.with("ball.x", 28), noop, Noise.at(0, 0));
        for (int step = 1; broken.outcome().reward() == 0 && step < 10; step++) {
            broken = scene.step(broken, noop, Noise.at(0, step));
        }
        assertThat(broken.value("score")).isEqualTo(1_000_000);
        assertThat(broken.outcome().reward()).isEqualTo(1);
    }

    @Test
    void framesDoNotDependOnTheLocale() throws NoSuchAlgorithmException {
        Locale before = Locale.getDefault();
        String expected = hashOfThousandFrames(0);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(hashOfThousandFrames(0)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    private String hashOfThousandFrames(long seed) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Policy<BricksState> policy = scene.policy(PolicyKind.MIXED);
        BricksState state = scene.start(seed);
        for (int step = 0; step < 1_000; step++) {
            Noise noise = Noise.at(seed, step);
            state = scene.step(state, policy.act(state, noise), noise);
            digest.update(scene.frame(state).rgb());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void theExpertLosesFewerThanOneBallInAThousandSteps() {
        int lost = 0;
        for (long seed = 0; seed < 30; seed++) {
            lost += play(PolicyKind.EXPERT, seed, 1_000).lost();
        }
        assertThat(lost).isLessThan(30);
    }

    @Test
    void theRandomPolicyLosesBallsAndBreaksBricks() {
        BricksState end = play(PolicyKind.RANDOM, 5, 2_000);
        assertThat(end.lost()).isPositive();
        assertThat(end.score()).isPositive();
    }

    @Property(tries = 40)
    void theBallStaysInTheCourtAtConstantSpeed(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(max = 600) int steps) {
        BricksState state = play(PolicyKind.MIXED, seed, steps);
        assertThat(state.ballX()).isBetween(3.0, 61.0);
        assertThat(state.ballY()).isBetween(3.0, 61.0);
        assertThat(Math.hypot(state.ballVx(), state.ballVy())).isCloseTo(1.5, within(1e-9));
        assertThat(state.paddleX()).isBetween(7.0, 57.0);
    }

    @Test
    void aBrickVanishesWhenHitAndStaysGone() {
        BricksState state =
                scene.start(0)
                        .with("ball.x", 20)
                        .with("ball.y", 40)
                        .with("ball.vx", 0)
                        .with("ball.vy", -1.5);
        int wallBefore = state.wall();
        for (int step = 0; state.score() == 0 && step < 40; step++) {
            state = scene.step(state, noop, Noise.at(0, step));
        }
        assertThat(state.score()).isEqualTo(1);
        assertThat(state.ballVy()).isEqualTo(1.5);
        assertThat(Integer.bitCount(wallBefore ^ state.wall())).isEqualTo(1);
        int wallAfter = state.wall();
        BricksState later = scene.step(state, noop, Noise.at(0, 100));
        assertThat(later.wall()).isEqualTo(wallAfter);
    }

    @Test
    void theBounceDependsOnWhereTheBallHitsThePaddle() {
        assertThat(bounce(-8).ballVx()).isLessThan(bounce(0).ballVx());
        assertThat(bounce(8).ballVx()).isPositive();
        assertThat(bounce(0).ballVx()).isCloseTo(0, within(1e-9));
        assertThat(bounce(4).ballVy()).isNegative();
    }

    private BricksState bounce(double offset) {
        BricksState state =
                scene.start(0)
                        .with("paddle.x", 32)
                        .with("ball.x", 32 + offset)
                        .with("ball.y", 52.5)
                        .with("ball.vx", 0)
                        .with("ball.vy", 1.5);
        return scene.step(state, noop, Noise.at(0, 0));
    }

    @Test
    void aLostBallIsServedFromItsOwnNoiseWhateverThePaddleDoes() {
        BricksState falling =
                scene.start(0)
                        .with("paddle.x", 10)
                        .with("ball.x", 50)
                        .with("ball.y", 60.5)
                        .with("ball.vx", 0)
                        .with("ball.vy", 1.5);
        BricksState served = scene.step(falling, left, Noise.at(3, 9));
        assertThat(served.lost()).isEqualTo(1);
        assertThat(served.ballX()).isEqualTo(32);
        assertThat(scene.step(falling, right, Noise.at(3, 9)).ballVx()).isEqualTo(served.ballVx());
        assertThat(scene.step(falling, left, Noise.at(4, 9)).ballVx())
                .isNotEqualTo(served.ballVx());
    }

    @Test
    void aClearedWallComesBackOnceTheBallIsBelowIt() {
        BricksState state =
                scene.start(0).with("ball.y", 26).with("ball.vx", 0).with("ball.vy", 1.5);
        for (FactorValue value : state.factors()) {
            if (value.factor().name().startsWith("brick.")) {
                state = state.with(value.factor().name(), 0);
            }
        }
        BricksState soon = scene.step(state, noop, Noise.at(0, 0));
        assertThat(soon.wall()).isZero();
        for (int step = 1; step < 5; step++) {
            soon = scene.step(soon, noop, Noise.at(0, step));
        }
        assertThat(Integer.bitCount(soon.wall())).isEqualTo(32);
    }

    @Test
    void everyFactorCanBeSetToItsEndsAndReadBack() {
        BricksState state = scene.start(1);
        for (FactorValue value : state.factors()) {
            String name = value.factor().name();
            double low = value.factor().low();
            double high = value.factor().high();
            assertThat(state.with(name, low).value(name)).as(name).isEqualTo(low);
            assertThat(state.with(name, high).value(name)).as(name).isEqualTo(high);
        }
    }

    @Test
    void interventionsOutsideTheRangeOrOnNothingAreRefusedInASentence() {
        BricksState state = scene.start(1);
        assertThatThrownBy(() -> state.with("ball.x", 99))
                .isInstanceOf(BadInputException.class)
                .hasMessage("Factor 'ball.x' cannot be 99.0: give a number from 3.0 to 61.0 (px).");
        assertThatThrownBy(() -> state.with("ball.z", 1))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("Unknown factor 'ball.z': the scene has paddle.x, ball.x");
    }

    @Test
    void theMaskShowsEachObjectWhereTheFrameDoes() {
        BricksState state = scene.start(0);
        ObjectMask mask = scene.mask(state);
        assertThat(mask.area("ball")).isBetween(24, 32);
        assertThat(mask.area("paddle")).isEqualTo(14 * 3);
        assertThat(mask.names().get(mask.at((int) state.ballX(), (int) state.ballY())))
                .isEqualTo("ball");
    }

    @Test
    void everyFixtureIsAStandingBrickInItsOwnColour() {
        BricksState state = scene.start(0);
        for (Fixture fixture : scene.fixtures()) {
            Frame frame = scene.frame(state.with(fixture.name(), 1));
            for (int c = 0; c < Frame.CHANNELS; c++) {
                int expected = fixture.rgb() >> (8 * (2 - c)) & 0xFF;
                int right = fixture.left() + fixture.width() - 1;
                int bottom = fixture.top() + fixture.height() - 1;
                assertThat(frame.channel(fixture.left(), fixture.top(), c)).isEqualTo(expected);
                assertThat(frame.channel(right, bottom, c)).isEqualTo(expected);
            }
        }
    }

    @Test
    void largerFramesShowTheSameStateInMorePixels() {
        Frame large = scene.frame(scene.start(0), 256);
        Frame small = scene.frame(scene.start(0));
        assertThat(large.width()).isEqualTo(256);
        for (int c = 0; c < Frame.CHANNELS; c++) {
            assertThat(large.channel(4 * 32, 4 * 36, c)).isEqualTo(small.channel(32, 36, c));
        }
    }
}
