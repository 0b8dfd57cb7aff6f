package dev.gedanken.app.play;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.model.HasTemperature;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the report of one play: hears of where it begins and then of every step. A new start begins a new
 * report. Confined to one thread.
 */
public final class PlayRecorder implements Consumer<PlayState> {
    private final LoadedPack pack;
    private final PlayRequest request;
    private final List<PlayedStep> steps = new ArrayList<>();
    private @Nullable PlayState start;

    /** Creates a recorder for a play of {@code pack}. */
    public PlayRecorder(LoadedPack pack, PlayRequest request) {
        this.pack = pack;
        this.request = request;
    }

    @Override
    public void accept(PlayState state) {
        if (start == null || state.step() == 0) {
            start = state;
            steps.clear();
        } else {
            steps.add(PlayedStep.of(state));
        }
    }

    /**
     * Returns the report so far.
     *
     * @throws IllegalStateException if nothing has started
     */
    public PlayReport report() {
        if (start == null) {
            throw new IllegalStateException("Nothing was played yet.");
        }
        return new PlayReport(
                pack.pack().manifest().name(),
                pack.pack().identity(),
                pack.scene().card().name(),
                start.seed(),
                temperature(),
                Player.CONTEXT_STEPS,
                start.shown().sha256(),
                steps);
    }

    private OptionalDouble temperature() {
        return request.playerOf(pack).model() instanceof HasTemperature warm
                ? OptionalDouble.of(shortest(warm.temperature()))
                : OptionalDouble.empty();
    }

    /** Returns the number that prints like the float. */
    private static double shortest(float value) {
        return Double.parseDouble(Float.toString(value));
    }
}
