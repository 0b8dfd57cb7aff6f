package dev.gedanken.scene.push;

import dev.gedanken.scene.Factor;
import dev.gedanken.scene.Variation;
import java.util.List;

/** What differs between episodes of the floor. */
final class PushVariations {
    static final Variation TARGET_X = Variation.uniform(place("target.x", 14), 24, 40);
    static final Variation TARGET_Y = Variation.uniform(place("target.y", 14), 24, 40);
    static final Variation TARGET_ANGLE = Variation.uniform(angle("target.angle"));

    /** These take effect at a start. */
    static final Variation BLOCK_X = Variation.uniform(place("start.block.x", 14), 18, 46);

    static final Variation BLOCK_Y = Variation.uniform(place("start.block.y", 14), 18, 46);
    static final Variation BLOCK_ANGLE = Variation.uniform(angle("start.block.angle"));
    static final Variation PUSHER_X =
            Variation.uniform(place("start.pusher.x", PushLayout.PUSHER_LOW));
    static final Variation PUSHER_Y =
            Variation.uniform(place("start.pusher.y", PushLayout.PUSHER_LOW));

    /** How fast the floor slows the sliding block down. */
    static final Variation FLOOR_FRICTION =
            Variation.uniform(new Factor("floor.friction", "px/step²", 0.05, 0.6), 0.2, 0.4);

    /** Coefficient between block and pusher. */
    static final Variation CONTACT_FRICTION =
            Variation.uniform(new Factor("contact.friction", "share", 0, 1), 0.05, 0.3);

    static final Variation HUE = Variation.fixed(new Factor("hue", "degree", -180, 180), 0);

    static final List<Variation> ALL =
            List.of(
                    TARGET_X,
                    TARGET_Y,
                    TARGET_ANGLE,
                    BLOCK_X,
                    BLOCK_Y,
                    BLOCK_ANGLE,
                    PUSHER_X,
                    PUSHER_Y,
                    FLOOR_FRICTION,
                    CONTACT_FRICTION,
                    HUE);

    private PushVariations() {}

    private static Factor place(String name, double margin) {
        return new Factor(name, "px", margin, PushLayout.SIDE - margin);
    }

    private static Factor angle(String name) {
        return new Factor(name, "radian", -Math.PI, Math.PI);
    }
}
