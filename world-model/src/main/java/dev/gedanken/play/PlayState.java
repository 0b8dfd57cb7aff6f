package dev.gedanken.play;

import dev.gedanken.measure.SquaredError;
import dev.gedanken.model.Belief;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where play stands: a {@link Moment}, how play came there, how it steps on, and the picture. Immutable: keep it to
 * come back to it.
 *
 * @param seed what play started from
 * @param step how many steps were played since the start
 * @param contextSteps how many steps of the world came before the start
 * @param settings how it was made, and how the next step will be
 * @param input what led here; the idle input at the start
 * @param moment what continues from here
 * @param dreamed what the belief looks like; empty if the model draws no frames
 */
public record PlayState(
        long seed,
        long step,
        int contextSteps,
        StepSettings settings,
        Input input,
        Moment moment,
        Optional<Frame> dreamed) {

    /** Returns where the shown frames come from. */
    public PlaySource source() {
        return settings.source();
    }

    /** Returns what the model carries. */
    public Belief belief() {
        return moment.belief();
    }

    /** Returns the true world, which took the same inputs under the same luck; empty if there is none. */
    public Optional<Twin> twin() {
        return moment.twin();
    }

    /** Returns the frame to look at, which the source chooses; empty if there is none. */
    public Optional<Frame> shown() {
        return source() == PlaySource.TRUTH ? truth() : dreamed;
    }

    /** Returns the true world's frame; empty if there is no true world. */
    public Optional<Frame> truth() {
        return twin().map(Twin::frame);
    }

    /** Returns how close the dreamed frame is to the true one, as PSNR in dB; empty if one is missing. */
    public OptionalDouble psnr() {
        return dreamed.isPresent() && twin().isPresent()
                ? OptionalDouble.of(
                        SquaredError.psnr(twin().orElseThrow().frame(), dreamed.orElseThrow()))
                : OptionalDouble.empty();
    }

    /** Returns this moment with another source from here on. */
    public PlayState from(PlaySource other) {
        return in(settings.from(other));
    }

    /** Returns this moment with steps made by other settings from here on. */
    public PlayState in(StepSettings other) {
        return new PlayState(seed, step, contextSteps, other, input, moment, dreamed);
    }

    /** Returns the luck of the step that leaves this moment; the context's steps came before. */
    public Noise luck() {
        return Noise.at(settings.luckSeed(), contextSteps + step);
    }

    /** Returns the step that leaves this moment by {@code next}. */
    StepRequest request(Input next) {
        return new StepRequest(moment, next, Observation.of(source()), luck());
    }
}
