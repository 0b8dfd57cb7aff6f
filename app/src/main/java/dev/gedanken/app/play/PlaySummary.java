package dev.gedanken.app.play;

import dev.gedanken.play.PlayState;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;

/** Summarises a play in constant memory, however long it is; confined to one thread. */
public final class PlaySummary implements Consumer<PlayState> {
    private static final int HASH_SHOWN = 16;

    private final MessageDigest digest = sha256();
    private long steps;
    private double psnrSum;
    private long scored;

    @Override
    public void accept(PlayState state) {
        String identity =
                state.shown().map(Frame::sha256).orElseGet(() -> state.belief().hash().toString());
        digest.update(identity.getBytes(StandardCharsets.US_ASCII));
        if (state.step() > 0) {
            steps++;
            state.psnr().ifPresent(this::score);
        }
    }

    private void score(double psnr) {
        psnrSum += psnr;
        scored++;
    }

    /**
     * Returns one line for a person, with a fingerprint of all frames: equal fingerprints mean
     * equal plays. Ends the summary.
     *
     * @param what the pack and the seed
     * @param seconds how long it took
     */
    public Message line(Message what, double seconds) {
        String fingerprint = HexFormat.of().formatHex(digest.digest()).substring(0, HASH_SHOWN);
        Message quality =
                scored == 0
                        ? Message.of("app.play.worldless")
                        : Message.of(
                                "app.play.psnr",
                                String.format(Locale.ROOT, "%.2f", psnrSum / scored));
        return Message.of(
                "app.play.summary",
                what,
                steps,
                quality,
                String.format(Locale.ROOT, "%.0f", steps / seconds),
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
