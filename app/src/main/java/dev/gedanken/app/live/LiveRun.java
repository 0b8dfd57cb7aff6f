package dev.gedanken.app.live;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.model.HasLatentViews;
import dev.gedanken.model.HasTemperature;
import dev.gedanken.model.HasUncertainty;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.WorldModel;
import dev.gedanken.play.Anticipation;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.play.Twin;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One pack being played: its player and where it stands. Owns the pack. */
final class LiveRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);

    private final LoadedPack pack;
    private final LiveListener listener;
    private PlayRequest request;
    private Player player;
    private PlayState state;
    private final Anticipation anticipation = new Anticipation();
    private boolean anticipates = true;
    private long anticipatedNanos;
    private OptionalLong modelNanos = OptionalLong.empty();
    private OptionalLong pressNanos = OptionalLong.empty();

    private LiveRun(LoadedPack pack, PlayRequest request, LiveListener listener) {
        this.pack = pack;
        this.request = request;
        this.listener = listener;
        this.player = request.playerOf(pack);
        this.state = player.start(request.seed(), request.source());
        listener.played(pack, state);
    }

    /**
     * Begins to play a pack; closes it if that fails.
     *
     * @throws BadInputException if the model fails at its start
     */
    static LiveRun begin(LoadedPack pack, PlayRequest request, LiveListener listener) {
        try {
            return new LiveRun(pack, request, listener);
        } catch (RuntimeException e) {
            pack.close();
            throw new BadInputException(
                    "Pack %s fails at its first frame (%s): choose another."
                            .formatted(pack.pack().location(), e.getClass().getSimpleName()),
                    e);
        }
    }

    /** Takes over source and temperature; the seed counts at the next start. */
    void follow(PlayRequest next) {
        request = next;
        player = next.playerOf(pack);
        state = state.from(next.source());
    }

    void restart() {
        state = player.start(request.seed(), request.source());
        listener.played(pack, state);
    }

    void step(KeySample keys) {
        Action action = request.actionAt(state.step(), keys.action(player.actions()));
        Optional<PlayState> ready = anticipation.take(player, state, action);
        state = ready.isPresent() ? anticipated(ready.get()) : played(action);
        pressNanos = keys.pressNanos();
        listener.played(pack, state);
    }

    private PlayState anticipated(PlayState next) {
        modelNanos = OptionalLong.of(anticipatedNanos);
        return next;
    }

    private PlayState played(Action action) {
        Twin twin = player.stepTwin(state, action);
        long before = System.nanoTime();
        PlayState next = player.stepModel(state, action, twin);
        modelNanos = OptionalLong.of(System.nanoTime() - before);
        return next;
    }

    /**
     * Computes a slice of what may come next and returns whether there was one left. If that fails, it is
     * given up: the step itself will say what is wrong.
     */
    boolean anticipate() {
        if (!anticipates) {
            return false;
        }
        if (!anticipation.isAimedAt(player, state)) {
            anticipation.aim(player, state);
            anticipatedNanos = 0;
        }
        long before = System.nanoTime();
        try {
            return anticipation.work();
        } catch (RuntimeException e) {
            LOG.warn("Nothing is anticipated any more", e);
            anticipates = false;
            return false;
        } finally {
            anticipatedNanos += System.nanoTime() - before;
        }
    }

    long stepsPlayed() {
        return state.step();
    }

    /** Returns the present moment; the figures of the last step are told once. */
    LiveSnapshot snapshot(boolean isRunning) {
        WorldModel model = player.model();
        LiveSnapshot snapshot =
                new LiveSnapshot(
                        pack.pack().manifest(),
                        state,
                        state.psnr(),
                        isRunning,
                        temperature(model),
                        views(model),
                        uncertainty(model),
                        modelNanos,
                        pressNanos);
        modelNanos = OptionalLong.empty();
        pressNanos = OptionalLong.empty();
        return snapshot;
    }

    private static OptionalDouble temperature(WorldModel model) {
        return model instanceof HasTemperature warm
                ? OptionalDouble.of(warm.temperature())
                : OptionalDouble.empty();
    }

    private List<LatentView> views(WorldModel model) {
        return model instanceof HasLatentViews open ? open.views(state.belief()) : List.of();
    }

    private Optional<LatentView.ScalarGrid> uncertainty(WorldModel model) {
        return model instanceof HasUncertainty unsure
                ? Optional.of(unsure.uncertainty(state.belief()))
                : Optional.empty();
    }

    @Override
    public void close() {
        pack.close();
    }
}
