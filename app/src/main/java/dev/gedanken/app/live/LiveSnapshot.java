package dev.gedanken.app.live;

import dev.gedanken.model.LatentView;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.play.PlayState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A moment of live play with everything that is shown of it.
 *
 * @param pack what is played
 * @param state the moment
 * @param psnr of the dreamed against the true frame, in dB
 * @param isRunning whether the next step comes by itself
 * @param temperature at which the model draws; empty if it has none
 * @param views what is inside the belief
 * @param uncertainty how unsure the model is, per cell; empty if it does not say
 * @param modelNanos how long the model took for this step, decoding included; empty if none was made
 * @param pressNanos when the press was received that this moment answers first; see {@link KeySample}
 */
public record LiveSnapshot(
        PackManifest pack,
        PlayState state,
        double psnr,
        boolean isRunning,
        OptionalDouble temperature,
        List<LatentView> views,
        Optional<LatentView.ScalarGrid> uncertainty,
        OptionalLong modelNanos,
        OptionalLong pressNanos) {

    public LiveSnapshot {
        views = List.copyOf(views);
    }

    /** Returns this moment answering also the press of an older one that nobody saw. */
    public LiveSnapshot answeringAlso(Optional<LiveSnapshot> unseen) {
        OptionalLong older = unseen.map(LiveSnapshot::pressNanos).orElse(OptionalLong.empty());
        return older.isEmpty() ? this : with(modelNanos, older);
    }

    /** Returns this moment as it is when it is shown again: it has no figures to add. */
    public LiveSnapshot answered() {
        return with(OptionalLong.empty(), OptionalLong.empty());
    }

    private LiveSnapshot with(OptionalLong otherModelNanos, OptionalLong otherPressNanos) {
        return new LiveSnapshot(
                pack,
                state,
                psnr,
                isRunning,
                temperature,
                views,
                uncertainty,
                otherModelNanos,
                otherPressNanos);
    }
}
