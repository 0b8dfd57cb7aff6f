package dev.gedanken.scene.tabletop;

import dev.gedanken.scene.Factor;
import dev.gedanken.scene.Variation;
import java.util.List;

/** What differs between episodes at the table. */
final class TableVariations {
    static final Variation GRAVITY =
            Variation.uniform(new Factor("gravity", "px/step²", 0.05, 0.3), 0.11, 0.17);

    /** Coefficient of dry friction of all objects. */
    static final Variation FRICTION =
            Variation.uniform(new Factor("friction", "share", 0.05, 1), 0.3, 0.6);

    /** Share of its speed that the ball keeps when it bounces. */
    static final Variation BOUNCE =
            Variation.uniform(new Factor("ball.bounce", "share", 0, 0.9), 0.4, 0.75);

    /** Sudden change of speed at which the glass breaks. */
    static final Variation STRENGTH =
            Variation.uniform(new Factor("glass.strength", "px/step", 0.3, 6), 1.2, 1.9);

    /** Where the mug should go. */
    static final Variation MARK_OFFSET =
            Variation.uniform(new Factor("start.mark.offset", "px", 4, 8), 5, 7);

    /** Which of the six orders mug, ball and glass stand in; takes effect at a start. */
    static final Variation ORDER = Variation.uniform(new Factor("start.order", "index", 0, 5));

    /** How far the objects stand from their places; takes effect at a start. */
    static final Variation SHIFT = Variation.uniform(new Factor("start.shift", "px", -2, 2), -1, 1);

    /** Where the hand hangs; takes effect at a start. */
    static final Variation HAND_START =
            Variation.uniform(new Factor("start.hand.x", "px", 6, 58), 8, 56);

    static final Variation FILL =
            Variation.uniform(new Factor("start.glass.fill", "share", 0, 1), 0.5, 1);
    static final Variation HUE = Variation.fixed(new Factor("hue", "degree", -180, 180), 0);

    static final List<Variation> ALL =
            List.of(
                    GRAVITY,
                    FRICTION,
                    BOUNCE,
                    STRENGTH,
                    MARK_OFFSET,
                    ORDER,
                    SHIFT,
                    HAND_START,
                    FILL,
                    HUE);

    private TableVariations() {}
}
