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
 * The state of play: a {@link Moment}, how play got there, how it continues, and the picture.
 * Immutable: keep it to come back to it.
 *
 * @param seed the seed that play started from
 * @param step how many steps were played since the start
 * @param contextSteps how many steps of the world came before the start
 * @param settings the settings of this step and the next
 * @param input the input that led here; the idle input at the start
 * @param moment the moment from which play continues
 * @param dreamed the belief's frame; empty if the model draws no frames
 */
public record PlayState(
        long seed,
        long step,
        int contextSteps,
        StepSettings settings,
        Input input,
        Moment moment,
        Optional<Frame> dreamed) {

    /** Returns the source of the shown frames. */
    public PlaySource source() {
        return settings.source();
    }

    /** Returns the model's belief. */
    public Belief belief() {
        return moment.belief();
    }

    /**
     * Returns the true world, which took the same inputs under the same noise; empty if there is
     * none.
     */
    public Optional<Twin> twin() {
        return moment.twin();
    }

    /** Returns the frame to show, which the source chooses; empty if there is none. */
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

    /** Returns this moment with other settings for the steps from here on. */
    public PlayState in(StepSettings other) {
        return new PlayState(seed, step, contextSteps, other, input, moment, dreamed);
    }

    /** Returns the noise of the next step; the context's steps count as earlier ones. */
    public Noise luck() {
        return Noise.at(settings.luckSeed(), contextSteps + step);
    }

    /** Returns the next step, by the input {@code next}. */
    StepRequest request(Input next) {
        return new StepRequest(moment, next, Observation.of(source()), luck());
    }
}
