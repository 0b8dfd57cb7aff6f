package dev.gedanken.app.play;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.play.PlayState;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Records the report of one play from its start and every step. A new start begins a new report.
 * Confined to one thread.
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
                pack.world().map(TrueWorld::name).orElse(""),
                start.seed(),
                request.playerOf(pack).knobs().shortest().values(),
                start.contextSteps(),
                start.shown().map(Frame::sha256).orElse(""),
                steps);
    }
}
