package dev.gedanken.app.play;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.play.PlayState;

/**
 * One played step as it is reported.
 *
 * @param step from 1
 * @param action the action's name
 * @param source where the shown frame came from
 * @param frameSha256 identity of the shown frame
 * @param truthSha256 identity of the true world's frame
 * @param psnr of the dreamed against the true frame, in dB
 */
@JsonPropertyOrder({"step", "action", "source", "frameSha256", "truthSha256", "psnr"})
public record PlayedStep(
        long step,
        String action,
        String source,
        String frameSha256,
        String truthSha256,
        double psnr) {

    /** Returns the report of a moment. */
    public static PlayedStep of(PlayState state) {
        return new PlayedStep(
                state.step(),
                state.action().name(),
                state.source().label(),
                state.shown().sha256(),
                state.truth().sha256(),
                Math.round(state.psnr() * 1000) / 1000.0);
    }
}
