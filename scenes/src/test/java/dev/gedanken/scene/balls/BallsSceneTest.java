package dev.gedanken.scene.balls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.scene.HeldOutSeeds;
import dev.gedanken.scene.Policy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.VariationValues;
import dev.gedanken.world.Action;
import dev.gedanken.world.Noise;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BallsSceneTest {
    private static final double GAP = 4;

    private final BallsScene scene = new BallsScene();
    private final Action noop = scene.actions().named("noop");

    /** Returns a box with nothing but the red and the blue ball, level and approaching each other. */
    private BallsState duel(double redMass, double blueMass, double redSpeed, double blueSpeed) {
        BallsState state = quiet(0);
        for (int slot = 2; slot < BallsLayout.SLOTS; slot++) {
            state = state.with(BallsLayout.NAMES.get(slot) + ".present", 0);
        }
        double reach = BallsLayout.radius(redMass) + BallsLayout.radius(blueMass) + GAP;
        return state.with("red.mass", redMass)
                .with("blue.mass", blueMass)
                .with("red.x", 32 - reach / 2)
                .with("red.y", 32)
                .with("red.vx", redSpeed)
                .with("red.vy", 0)
                .with("blue.x", 32 + reach / 2)
                .with("blue.y", 32)
                .with("blue.vx", -blueSpeed)
                .with("blue.vy", 0);
    }

    private BallsState quiet(long seed) {
        return scene.start(
                seed,
                VariationValues.sampled(scene.variations(), seed)
                        .with(Map.of("entry.chance", 0.0)));
    }

    private BallsState wait(BallsState state, int steps) {
        for (int step = 0; step < steps; step++) {
            state = scene.step(state, noop, Noise.at(1, step));
        }
        return state;
    }

    @Property
    void aHeadOnCollisionGivesTheTextbookVelocities(
            @ForAll @DoubleRange(min = 1, max = 2.2) double redMass,
            @ForAll @DoubleRange(min = 1, max = 2.2) double blueMass,
            @ForAll @DoubleRange(min = 0.5, max = 1.4) double redSpeed,
            @ForAll @DoubleRange(min = 0.5, max = 1.4) double blueSpeed) {
        int steps = (int) Math.ceil(GAP / (redSpeed + blueSpeed)) + 1;
        BallsState after = wait(duel(redMass, blueMass, redSpeed, blueSpeed), steps);
        double total = redMass + blueMass;
        double red = ((redMass - blueMass) * redSpeed - 2 * blueMass * blueSpeed) / total;
        double blue = ((redMass - blueMass) * blueSpeed + 2 * redMass * redSpeed) / total;
        assertThat(after.value("red.vx")).isCloseTo(red, within(1e-12));
        assertThat(after.value("blue.vx")).isCloseTo(blue, within(1e-12));
        assertThat(after.value("red.vy")).isZero();
    }

    @Test
    void aCollisionHappensAtItsInstantInsideTheStep() {
        BallsState after = wait(duel(1, 1, 1, 1), 3);
        double contact = 32 - BallsLayout.radius(1);
        assertThat(after.value("red.x")).isCloseTo(contact - 1, within(1e-12));
    }

    @Property(tries = 50)
    void energyIsConservedWithoutWindOrKick(@ForAll @IntRange(max = 10_000) int seed) {
        // At this speed the total energy is too little for any ball to reach the greatest speed.
        BallsState start =
                scene.start(
                        seed,
                        VariationValues.sampled(scene.variations(), seed)
                                .with(Map.of("entry.chance", 0.0, "start.speed", 0.8)));
        double before = energy(start);
        assertThat(energy(wait(start, 400))).isCloseTo(before, within(before * 1e-11));
    }

    private static double energy(BallsState state) {
        double sum = 0;
        for (int slot = 0; slot < BallsLayout.SLOTS; slot++) {
            if (state.has(slot)) {
                double vx = state.motion().get(slot, Motion.VX);
                double vy = state.motion().get(slot, Motion.VY);
                sum += state.bodies().mass(slot) * (vx * vx + vy * vy) / 2;
            }
        }
        return sum;
    }

    @Property(tries = 50)
    void ballsNeverOverlap(@ForAll @IntRange(max = 10_000) int seed) {
        BallsState state = wait(scene.start(seed), 300);
        for (int i = 0; i < BallsLayout.SLOTS; i++) {
            for (int j = i + 1; j < BallsLayout.SLOTS; j++) {
                if (state.has(i) && state.has(j)) {
                    double reach = state.bodies().radius(i) + state.bodies().radius(j);
                    double distance = Math.hypot(state.x(i) - state.x(j), state.y(i) - state.y(j));
                    assertThat(distance).isGreaterThan(reach - 1e-5);
                }
            }
        }
    }

    @Test
    void theWindCarriesLightBallsMoreThanHeavyOnes() {
        BallsState still = duel(1, 2.2, 0, 0).with("blue.y", 50);
        BallsState blown = scene.step(still, scene.actions().named("wind_right"), Noise.at(1, 0));
        assertThat(blown.value("red.vx")).isGreaterThan(blown.value("blue.vx")).isPositive();
        assertThat(blown.value("blue.vx")).isPositive();
    }

    @Test
    void theKickMovesTheRedBallAlone() {
        BallsState state = duel(1, 1, 0.5, 0).with("blue.y", 50);
        BallsState kicked = scene.step(state, scene.actions().named("kick"), Noise.at(1, 0));
        assertThat(kicked.value("red.vx")).isCloseTo(BallsLayout.KICK_SPEED, within(1e-12));
        assertThat(kicked.value("blue.vx")).isEqualTo(state.value("blue.vx"));
    }

    @Test
    void aNewBallEntersAtTheSameTimeAndPlaceWhateverTheKeys() {
        for (long seed = 0; seed < 20; seed++) {
            BallsState calm = scene.start(seed);
            BallsState windy = calm;
            for (int step = 0; step < 300; step++) {
                Noise noise = Noise.at(seed, step);
                int before = calm.present();
                calm = scene.step(calm, noop, noise);
                windy = scene.step(windy, scene.actions().get(step % 6), noise);
                assertThat(windy.present()).isEqualTo(calm.present());
                int entered = before ^ calm.present();
                if (entered != 0) {
                    int slot = Integer.numberOfTrailingZeros(entered);
                    assertThat(calm.y(slot)).isLessThan(BallsLayout.MAX_RADIUS);
                    assertThat(Math.abs(windy.x(slot) - calm.x(slot))).isLessThan(0.5);
                }
            }
        }
    }

    @Test
    void mostBoxesFillUpWithinAThousandSteps() {
        int full = 0;
        for (long seed = 0; seed < 20; seed++) {
            full += wait(scene.start(seed), 1_000).present() == 127 ? 1 : 0;
        }
        assertThat(full).isGreaterThan(14);
    }

    @Test
    void aBallBehindThePanelIsHiddenAndComesOutAgain() {
        BallsState hidden =
                duel(1, 1, 0, 0)
                        .with("occluder.x", 32)
                        .with("occluder.width", 16)
                        .with("blue.y", 56)
                        .with("red.x", 32)
                        .with("red.vx", 1);
        assertThat(scene.mask(hidden).area("red")).isZero();
        assertThat(scene.mask(hidden).area("occluder")).isEqualTo(16 * 36);
        assertThat(scene.mask(wait(hidden, 14)).area("red")).isGreaterThan(20);
    }

    @Test
    void theExpertKeepsTheRedBallInTheZoneMoreThanTwiceAsLongAsChance() {
        double expert = 0;
        double random = 0;
        for (long seed = HeldOutSeeds.FIRST; seed < HeldOutSeeds.FIRST + 20; seed++) {
            expert += reward(PolicyKind.EXPERT, seed);
            random += reward(PolicyKind.RANDOM, seed);
        }
        assertThat(expert).isGreaterThan(2 * random);
    }

    private double reward(PolicyKind kind, long seed) {
        Policy<BallsState> policy = scene.policy(kind);
        BallsState state = scene.start(seed);
        double sum = 0;
        for (int step = 0; step < 400; step++) {
            Noise noise = Noise.at(seed, step);
            state = scene.step(state, policy.act(state, noise), noise);
            sum += state.outcome().reward();
        }
        return sum;
    }
}
