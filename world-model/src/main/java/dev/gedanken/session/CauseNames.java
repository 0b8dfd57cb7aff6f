package dev.gedanken.session;

import dev.gedanken.rollout.Cause;

/** The names of causes in session files. */
final class CauseNames {
    static final String START = "start";
    static final String PICTURE_START = "picture start";
    static final String STEP = "step";
    static final String SEEN_STEP = "seen step";
    static final String LATENT_SET = "latent set";
    static final String FACTOR_SET = "factor set";

    private CauseNames() {}

    static String of(Cause cause) {
        return switch (cause) {
            case Cause.Start start -> START;
            case Cause.PictureStart start -> PICTURE_START;
            case Cause.Step step -> STEP;
            case Cause.SeenStep step -> SEEN_STEP;
            case Cause.LatentSet set -> LATENT_SET;
            case Cause.FactorSet set -> FACTOR_SET;
        };
    }
}
