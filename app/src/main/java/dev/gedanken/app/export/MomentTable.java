package dev.gedanken.app.export;

import dev.gedanken.play.PlayState;
import dev.gedanken.scene.FactorValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Moments as comma-separated values: what was done, how good the dream was, what was true. */
final class MomentTable {

    private MomentTable() {}

    /** Returns the line that names the columns. */
    static String header(PlayState first) {
        return "step,action,source,psnr,reward,frameSha256,truthSha256"
                + first.twin().factors().stream()
                        .map(value -> "," + value.factor().name())
                        .collect(Collectors.joining());
    }

    /** Returns the line of a moment. */
    static String row(PlayState state) {
        List<FactorValue> factors = state.twin().factors();
        return String.format(
                        Locale.ROOT,
                        "%d,%s,%s,%.3f,%s,%s,%s",
                        state.step(),
                        state.action().name(),
                        state.source().label(),
                        state.psnr(),
                        state.twin().outcome().reward(),
                        state.shown().sha256(),
                        state.truth().sha256())
                + factors.stream().map(value -> "," + value.value()).collect(Collectors.joining());
    }
}
