package dev.gedanken.scene.balls;

import dev.gedanken.scene.Factor;
import dev.gedanken.scene.Variation;
import java.util.List;
import java.util.stream.Stream;

/** What differs between episodes of the box. */
final class BallsVariations {
    /** How many balls there are; takes effect at a start. */
    static final Variation COUNT =
            Variation.uniform(new Factor("start.balls", "count", 5, BallsLayout.SLOTS), 5, 6);

    /** How fast the balls are on average; takes effect at a start. */
    static final Variation SPEED =
            Variation.uniform(new Factor("start.speed", "px/step", 0, 2), 0.6, 1.3);

    /** Speed kept along the normal of a collision: 1 is elastic. */
    static final Variation RESTITUTION =
            Variation.fixed(new Factor("restitution", "share", 0.5, 1), 1);

    static final Variation WIND =
            Variation.uniform(new Factor("wind.speed", "px/step", 0, 2.5), 1.4, 2.2);

    /** Probability at each step that a ball enters, while there is a free place. */
    static final Variation ENTRY =
            Variation.uniform(new Factor("entry.chance", "1/step", 0, 0.1), 0.004, 0.012);

    static final Variation OCCLUDER_X =
            Variation.uniform(new Factor("occluder.x", "px", 10, 54), 24, 40);
    static final Variation OCCLUDER_WIDTH =
            Variation.uniform(new Factor("occluder.width", "px", 0, 24), 12, 17);
    static final Variation ZONE_X = Variation.uniform(new Factor("zone.x", "px", 12, 52), 14, 50);
    static final Variation ZONE_Y = Variation.uniform(new Factor("zone.y", "px", 12, 52), 14, 50);
    static final Variation HUE = Variation.fixed(new Factor("hue", "degree", -180, 180), 0);

    /** One for each place, in order. */
    static final List<Variation> MASSES =
            BallsLayout.NAMES.stream().map(BallsVariations::mass).toList();

    static final List<Variation> ALL =
            Stream.concat(
                            Stream.of(
                                    COUNT,
                                    SPEED,
                                    RESTITUTION,
                                    WIND,
                                    ENTRY,
                                    OCCLUDER_X,
                                    OCCLUDER_WIDTH,
                                    ZONE_X,
                                    ZONE_Y,
                                    HUE),
                            MASSES.stream())
                    .toList();

    private BallsVariations() {}

    private static Variation mass(String name) {
        return Variation.uniform(
                new Factor(name + ".mass", "unit", BallsLayout.MIN_MASS, BallsLayout.MAX_MASS));
    }
}
