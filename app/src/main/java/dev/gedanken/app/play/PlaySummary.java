package dev.gedanken.app.play;

import dev.gedanken.play.PlayState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;

/** Sums a play up in constant memory, however long it is; confined to one thread. */
public final class PlaySummary implements Consumer<PlayState> {
    private static final int HASH_SHOWN = 16;

    private final MessageDigest digest = sha256();
    private long steps;
    private double psnrSum;

    @Override
    public void accept(PlayState state) {
        digest.update(state.shown().sha256().getBytes(StandardCharsets.US_ASCII));
        if (state.step() > 0) {
            steps++;
            psnrSum += state.psnr();
        }
    }

    /**
     * Returns one line for a person, with a fingerprint of all frames: equal fingerprints, equal plays.
     * Ends the summary.
     *
     * @param what the pack and the seed
     * @param seconds how long it took
     */
    public String line(String what, double seconds) {
        String fingerprint = HexFormat.of().formatHex(digest.digest()).substring(0, HASH_SHOWN);
        return String.format(
                Locale.ROOT,
                "%s: %d steps, mean PSNR %.2f dB against the true world, %.0f steps/s, frames %s",
                what,
                steps,
                steps == 0 ? 0 : psnrSum / steps,
                steps / seconds,
                fingerprint);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
