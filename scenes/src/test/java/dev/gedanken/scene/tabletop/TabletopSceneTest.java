package dev.gedanken.scene.tabletop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.scene.HeldOutSeeds;
import dev.gedanken.scene.Policy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.world.Noise;
import org.junit.jupiter.api.Test;

class TabletopSceneTest {
    private static final int STEP_LIMIT = 400;

    private final TabletopScene scene = new TabletopScene();

    private TableState hold(TableState state, String action, int steps) {
        for (int step = 0; step < steps; step++) {
            state = scene.step(state, scene.actions().named(action), Noise.at(0, step));
        }
        return state;
    }

    /**
     * Returns a table with the glass at x, the other objects far to the right and the hand at the
     * upper left.
     */
    private TableState glassAt(double x) {
        return scene.start(0)
                .with("hand.x", 6)
                .with("hand.y", 10)
                .with("mug.x", 40)
                .with("ball.x", 49)
                .with("glass.x", x)
                .with("gravity", 0.14)
                .with("friction", 0.5);
    }

    @Test
    void untouchedThingsStayWhereTheyStand() {
        for (long seed = 0; seed < 20; seed++) {
            TableState start = scene.start(seed);
            TableState later = hold(start, "noop", 300);
            for (String name : new String[] {"mug.x", "ball.x", "glass.x"}) {
                assertThat(later.value(name)).isCloseTo(start.value(name), within(0.3));
            }
            assertThat(later.value("glass.broken_steps")).isZero();
            assertThat(Math.abs(later.value("glass.angle"))).isLessThan(0.05);
        }
    }

    @Test
    void aFallingThingFollowsTheParabola() {
        TableState falling = glassAt(20).with("ball.x", 58).with("ball.y", 10);
        double y = hold(falling, "noop", 12).value("ball.y");
        double exact = 10 + 0.14 * 12 * 12 / 2;
        // The solver's symplectic Euler runs ahead by half a substep's fall.
        assertThat(y).isCloseTo(exact, within(0.14 * 12 / 8 + 0.01));
    }

    @Test
    void theGlassBreaksOnTheFloorOnlyAboveItsStrength() {
        TableState off = glassAt(5).with("glass.strength", 1.2);
        TableState broken = hold(off, "noop", 40);
        assertThat(broken.value("glass.broken_steps")).isPositive();
        assertThat(broken.outcome().terminated()).isTrue();
        assertThat(hold(off.with("glass.strength", 6), "noop", 40).value("glass.broken_steps"))
                .isZero();
    }

    @Test
    void breakingCostsOnceAndSpillsTheWater() {
        TableState state = glassAt(5).with("glass.strength", 1).with("glass.fill", 1);
        double earned = 0;
        for (int step = 0; step < 80; step++) {
            state = scene.step(state, scene.actions().idle(), Noise.at(0, step));
            earned += state.outcome().reward();
        }
        assertThat(earned).isEqualTo(-1);
        assertThat(state.value("glass.fill")).isZero();
        assertThat(state.value("puddle.size")).isCloseTo(1, within(1e-9));
        assertThat(state.value("puddle.y")).isEqualTo(TableLayout.FLOOR);
    }

    @Test
    void aTippedGlassSpillsOnTheTableWithoutBreaking() {
        TableState tipped =
                hold(glassAt(24).with("glass.angle", 0.9).with("glass.strength", 6), "noop", 60);
        assertThat(tipped.value("glass.broken_steps")).isZero();
        assertThat(tipped.value("puddle.size")).isGreaterThan(0.3);
        assertThat(tipped.value("puddle.y")).isEqualTo(TableLayout.TABLE_TOP);
    }

    @Test
    void nudgingTheOtherWaySendsTheThingTheOtherWay() {
        TableState between = glassAt(16).with("mug.x", 48).with("ball.x", 32).with("hand.y", 41.2);
        TableState fromLeft = between.with("hand.x", 25.5);
        TableState fromRight = between.with("hand.x", 38.5);
        assertThat(hold(fromLeft, "right", 12).value("ball.vx")).isPositive();
        assertThat(hold(fromRight, "left", 12).value("ball.vx")).isNegative();
    }

    @Test
    void theBallRollsOffTheEdgeAndFalls() {
        TableState rolling = glassAt(20).with("ball.vx", 1);
        TableState fallen = hold(rolling, "noop", 60);
        assertThat(fallen.value("ball.y")).isGreaterThan(TableLayout.TABLE_TOP);
        assertThat(fallen.value("ball.angle")).isNotZero();
    }

    @Test
    void theTableHoldsTheHandUp() {
        TableState pressed = hold(glassAt(20).with("hand.x", 30), "lower", 80);
        assertThat(pressed.value("hand.y"))
                .isCloseTo(TableLayout.TABLE_TOP - TableLayout.HAND_RADIUS, within(0.5));
    }

    @Test
    void theExpertPutsTheMugOnTheMarkInNineOfTenHeldOutStarts() {
        int home = 0;
        for (long seed = HeldOutSeeds.FIRST; seed < HeldOutSeeds.FIRST + 50; seed++) {
            home += isBroughtHome(seed) ? 1 : 0;
        }
        assertThat(home).isGreaterThanOrEqualTo(45);
    }

    private boolean isBroughtHome(long seed) {
        Policy<TableState> expert = scene.policy(PolicyKind.EXPERT);
        TableState state = scene.start(seed);
        for (int step = 0; step < STEP_LIMIT && !state.outcome().terminated(); step++) {
            Noise noise = Noise.at(seed, step);
            state = scene.step(state, expert.act(state, noise), noise);
        }
        return state.outcome().reward() == 1;
    }
}
