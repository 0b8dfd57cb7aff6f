package dev.gedanken.app.testing;

import dev.gedanken.app.live.snapshot.LiveSettings;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.LiveSnapshot.StepTimes;
import dev.gedanken.app.live.snapshot.ModelTime;
import dev.gedanken.app.live.snapshot.SessionStatus;
import dev.gedanken.app.live.snapshot.StageTile;
import dev.gedanken.app.live.snapshot.StageTile.Kind;
import dev.gedanken.app.live.snapshot.Tuning;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.BranchKind;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.MemoryUse;
import dev.gedanken.rollout.Node;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Frame;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Moments of live play to test with. */
public final class Snapshots {
    private static final ScalarGrid UNCERTAINTY =
            new ScalarGrid("Grey", Tensor.of(new long[] {1, 2}, 0, 255), 0, 255, "levels");

    private Snapshots() {}

    /** Returns a moment that answers a press. */
    public static LiveSnapshot answering(Path folder, OptionalLong pressNanos) {
        return of(folder, 0, Optional.empty(), pressNanos);
    }

    /** Returns a moment with a given model time of its step. */
    public static LiveSnapshot taking(Path folder, long modelNanos) {
        return of(
                folder,
                0,
                Optional.of(new ModelTime(modelNanos, OptionalLong.empty())),
                OptionalLong.empty());
    }

    /** Returns a moment whose step was computed on another machine. */
    public static LiveSnapshot fetching(Path folder, long modelNanos, long networkNanos) {
        return of(
                folder,
                0,
                Optional.of(new ModelTime(modelNanos, OptionalLong.of(networkNanos))),
                OptionalLong.empty());
    }

    /** Returns the moment after some steps to the right. */
    public static LiveSnapshot after(Path folder, int steps) {
        return of(folder, steps, Optional.empty(), OptionalLong.empty());
    }

    private static LiveSnapshot of(
            Path folder, int steps, Optional<ModelTime> model, OptionalLong pressNanos) {
        try (LoadedPack pack = TestPacks.grey(folder.resolve("grey"))) {
            PlayState state = pack.player().start(1, PlaySource.MODEL);
            for (int i = 0; i < steps; i++) {
                state = pack.player().step(state, pack.player().inputs().parse("right"));
            }
            return new LiveSnapshot(
                    pack.pack().manifest(),
                    state,
                    LiveSettings.FIRST,
                    new Tuning(((GreyModel) pack.model()).knobs(), pack.player().knobs()),
                    List.of(new Actor.Person()),
                    List.of(UNCERTAINTY),
                    Optional.empty(),
                    List.of(
                            tile(Kind.SHOWN, state.shown().orElseThrow(), state.truth()),
                            tile(Kind.TRUTH, state.truth().orElseThrow(), Optional.empty())),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    new SessionStatus(
                            new Cursor(0, 0),
                            new Branch(
                                    0, "original 0", BranchKind.ORIGINAL, Node.NONE, 1, false, 0),
                            Optional.empty(),
                            Optional.empty(),
                            new MemoryUse(0, 0, 0, 1),
                            SessionStatus.Edits.NONE),
                    new StepTimes(model, pressNanos));
        }
    }

    private static StageTile tile(Kind kind, Frame frame, Optional<Frame> truth) {
        return new StageTile(
                kind,
                "original 0",
                0,
                0,
                kind == Kind.SHOWN,
                frame,
                false,
                truth,
                OptionalDouble.of(20),
                Optional.of(UNCERTAINTY),
                Optional.empty(),
                Optional.empty());
    }
}
