package dev.gedanken.scene.runner;

import dev.gedanken.scene.Factor;
import dev.gedanken.scene.Variation;
import java.util.List;

/** What differs between episodes of the runner. */
final class RunnerVariations {
    /** The number of the seeded level; no effect on a painted one. */
    static final Variation LEVEL = Variation.uniform(new Factor("level", "index", 0, 999_999));

    /** Share of the stretches that hold an obstacle; no effect on a painted level. */
    static final Variation DIFFICULTY =
            Variation.uniform(new Factor("level.difficulty", "share", 0, 1), 0.4, 0.7);

    static final Variation GRAVITY =
            Variation.fixed(new Factor("gravity", "px/step²", 0.25, 0.4), 0.35);
    static final Variation RUN_SPEED =
            Variation.fixed(new Factor("run.speed", "px/step", 1, 2), 1.5);

    /** Turns the hue of sky, hills and earth; runner, coins and enemies keep theirs. */
    static final Variation HUE =
            Variation.uniform(new Factor("sky.hue", "degree", -180, 180), -25, 25);

    static final List<Variation> ALL = List.of(LEVEL, DIFFICULTY, GRAVITY, RUN_SPEED, HUE);

    private RunnerVariations() {}
}
