package dev.gedanken.app.command;

import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.play.PlayRecorder;
import dev.gedanken.app.play.PlayReport;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.window.StudioRequest.AtEnd;
import dev.gedanken.play.PlayState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reports a play that has an end. A report of free play is not kept, because it may last for hours.
 *
 * <p>Written by the simulation thread; read after that thread has ended.
 */
final class PlayReporter implements LiveListener {
    private final PlayRequest request;
    private final AtEnd atEnd;
    private @Nullable LoadedPack pack;
    private @Nullable PlayRecorder recorder;

    PlayReporter(PlayRequest request, AtEnd atEnd) {
        this.request = request;
        this.atEnd = atEnd;
    }

    @Override
    public void shown(LiveSnapshot snapshot) {
        // Handled by the window.
    }

    @Override
    public void played(LoadedPack from, PlayState state) {
        if (atEnd == AtEnd.STAY) {
            return;
        }
        PlayRecorder present = recorder;
        if (present == null || !from.equals(pack)) {
            present = new PlayRecorder(from, request);
            pack = from;
            recorder = present;
        }
        present.accept(state);
    }

    /** Returns the action for when the requested steps have been played. */
    AtEnd atEnd() {
        return atEnd;
    }

    /** Returns the report since the last start. */
    Optional<PlayReport> report() {
        return Optional.ofNullable(recorder).map(PlayRecorder::report);
    }
}
