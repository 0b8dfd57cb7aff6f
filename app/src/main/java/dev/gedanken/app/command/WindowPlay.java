package dev.gedanken.app.command;

import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.live.LiveListener;
import dev.gedanken.app.play.PlayReport;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.session.SessionRecorder;
import dev.gedanken.app.session.SessionRescue;
import dev.gedanken.app.window.FxRuntime;
import dev.gedanken.app.window.Studio;
import dev.gedanken.app.window.StudioRequest;
import dev.gedanken.app.window.StudioRequest.AtEnd;
import dev.gedanken.app.window.WindowPicture;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the studio and waits until its window is closed. */
final class WindowPlay {
    private final Program program;

    WindowPlay(Program program) {
        this.program = program;
    }

    /** What the window shows from the start. */
    enum Parts {
        DREAM,
        DREAM_AND_TWIN
    }

    /**
     * What is left of a closed window.
     *
     * @param picture what it looked like after the asked steps
     * @param report what was played since the last start
     * @param exitCode of the program
     */
    record Result(Optional<WindowPicture> picture, Optional<PlayReport> report, int exitCode) {}

    /** Opens the window; records into {@code session} if there is one. */
    Result run(Path pack, PlayRequest play, Parts parts, AtEnd atEnd, Optional<Path> session) {
        Notices notices = new Notices();
        try (SessionRecorder recorder = session.map(file -> recorder(file, notices)).orElse(null)) {
            PlayWitness witness = new PlayWitness(play, atEnd, Optional.ofNullable(recorder));
            Optional<WindowPicture> picture =
                    open(request(pack, play, parts, atEnd, witness), notices);
            return new Result(picture, witness.report(), ExitCodes.OK);
        }
    }

    /** Opens the window and tells {@code witness} of every step, until it is closed. */
    void watch(Path pack, PlayRequest play, AtEnd atEnd, LiveListener witness) {
        open(request(pack, play, Parts.DREAM, atEnd, witness), new Notices());
    }

    private SessionRecorder recorder(Path file, Notices notices) {
        SessionRescue rescue = new SessionRescue(program.folders().rescuedSessions());
        return new SessionRecorder(file, Version.title(), notices, rescue);
    }

    private StudioRequest request(
            Path pack, PlayRequest play, Parts parts, AtEnd atEnd, LiveListener witness) {
        return new StudioRequest(
                program.shelf(),
                program.loader(),
                pack,
                play,
                parts == Parts.DREAM_AND_TWIN,
                atEnd,
                witness);
    }

    private static Optional<WindowPicture> open(StudioRequest request, Notices notices) {
        FxRuntime.start();
        try (Studio studio = Studio.open(request)) {
            notices.showIn(studio);
            return studio.awaitEnd();
        } finally {
            FxRuntime.stop();
        }
    }
}
