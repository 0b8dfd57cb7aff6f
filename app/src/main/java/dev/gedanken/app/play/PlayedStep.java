package dev.gedanken.app.play;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.play.PlayState;
import dev.gedanken.world.Frame;
import java.util.OptionalDouble;

/**
 * One played step in a report.
 *
 * @param step from 1
 * @param action the action's name
 * @param source the source of the shown frame
 * @param frameSha256 identity of the shown frame
 * @param truthSha256 identity of the true world's frame
 * @param psnr of the dreamed against the true frame, in dB; empty without one of them
 * @param beliefSha256 identity of the moment
 */
@JsonPropertyOrder({
    "step",
    "action",
    "source",
    "frameSha256",
    "truthSha256",
    "psnr",
    "beliefSha256"
})
public record PlayedStep(
        long step,
        String action,
        String source,
        String frameSha256,
        String truthSha256,
        OptionalDouble psnr,
        String beliefSha256) {

    /** Returns the report of a moment. */
    public static PlayedStep of(PlayState state) {
        return new PlayedStep(
                state.step(),
                state.input().toString(),
                state.source().label(),
                state.shown().map(Frame::sha256).orElse(""),
                state.truth().map(Frame::sha256).orElse(""),
                rounded(state.psnr()),
                state.belief().hash().toString());
    }

    private static OptionalDouble rounded(OptionalDouble value) {
        return value.isPresent()
                ? OptionalDouble.of(Math.round(value.getAsDouble() * 1000) / 1000.0)
                : value;
    }
}
