package dev.gedanken.scene.balls;

import dev.gedanken.scene.VariationValues;
import java.util.Arrays;

/** Masses and radii of the balls, computed once for an episode from its variations. */
final class Bodies {
    private final double[] masses = new double[BallsLayout.SLOTS];
    private final double[] radii = new double[BallsLayout.SLOTS];

    Bodies(VariationValues varied) {
        for (int slot = 0; slot < BallsLayout.SLOTS; slot++) {
            masses[slot] = varied.of(BallsVariations.MASSES.get(slot));
            radii[slot] = BallsLayout.radius(masses[slot]);
        }
    }

    double mass(int slot) {
        return masses[slot];
    }

    /** Returns the radius in px. */
    double radius(int slot) {
        return radii[slot];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bodies that && Arrays.equals(masses, that.masses);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(masses);
    }
}
