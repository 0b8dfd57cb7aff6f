package dev.gedanken.app.command;

import dev.gedanken.app.bench.WindowFigures;
import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.console.StopSignal;
import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.play.PlayReport;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.session.SessionPacks;
import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.session.SessionPlay.From;
import dev.gedanken.app.session.SessionRescue;
import dev.gedanken.app.window.FxRuntime;
import dev.gedanken.app.window.LostWindowException;
import dev.gedanken.app.window.Studio;
import dev.gedanken.app.window.StudioRequest;
import dev.gedanken.app.window.StudioRequest.AtEnd;
import dev.gedanken.app.window.WindowPicture;
import dev.gedanken.app.window.bench.WindowBench;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Opens the studio and waits until its window is closed. */
final class WindowPlay {
    private final Program program;

    WindowPlay(Program program) {
        this.program = program;
    }

    /** What the window shows first. */
    enum Parts {
        DREAM,
        DREAM_AND_TWIN,
        /** The home screen over it, if the user has not chosen what to play. */
        HOME
    }

    /**
     * The result of a closed window.
     *
     * @param picture its content after the requested steps
     * @param report what was played since the last start
     * @param exitCode of the program
     */
    record Result(Optional<WindowPicture> picture, Optional<PlayReport> report, int exitCode) {}

    /**
     * Opens the window.
     *
     * @param session where the play is recorded
     */
    Result run(Path pack, PlayRequest play, Parts parts, AtEnd atEnd, SessionPlan session) {
        return run(pack, Optional.empty(), play, parts, atEnd, session);
    }

    /**
     * Opens the window.
     *
     * @param second a second pack to play alongside the first
     * @param session where the play is recorded
     */
    Result run(
            Path pack,
            Optional<Path> second,
            PlayRequest play,
            Parts parts,
            AtEnd atEnd,
            SessionPlan session) {
        PlayReporter playListener = new PlayReporter(play, atEnd);
        Optional<WindowPicture> picture =
                open(
                        request(pack, second, play, parts, atEnd, playListener, session),
                        new Notices(program.texts()));
        return new Result(picture, playListener.report(), ExitCodes.OK);
    }

    /**
     * Opens the window and notifies {@code playListener} of every step, until it is closed; records
     * nothing.
     */
    void watch(Path pack, PlayRequest play, AtEnd atEnd, LiveListener playListener) {
        open(
                request(
                        pack,
                        Optional.empty(),
                        play,
                        Parts.DREAM,
                        atEnd,
                        playListener,
                        SessionPlan.inMemory()),
                new Notices(program.texts()));
    }

    /**
     * Opens the window and measures its responsiveness while it is used for some minutes; records
     * nothing.
     */
    WindowFigures measure(Path pack, double minutes) {
        return bench(pack, studio -> WindowBench.measure(studio, minutes));
    }

    /** Opens the window and all of its parts once. */
    void rehearse(Path pack) {
        bench(
                pack,
                studio -> {
                    WindowBench.rehearse(studio);
                    return Optional.empty();
                });
    }

    /** An operation on an open window. */
    private interface Use<T> {
        T of(Studio studio) throws InterruptedException;
    }

    private <T> T bench(Path pack, Use<T> use) {
        StudioRequest request =
                request(
                        pack,
                        Optional.empty(),
                        PlayRequest.free(PlayCommand.DEFAULT_SEED),
                        Parts.DREAM,
                        AtEnd.STAY,
                        moment -> {},
                        SessionPlan.inMemory());
        request.plugins().loadAhead();
        FxRuntime.start();
        try (Studio studio = Studio.open(request)) {
            return use.of(studio);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measurement was interrupted.", e);
        } finally {
            FxRuntime.stop();
        }
    }

    /** Returns the plan of a play that is saved automatically, unless a file is named. */
    SessionPlan saving(Optional<Path> file, From begin) {
        return new SessionPlan(
                file,
                Optional.of(program.folders().sessions()),
                begin,
                Version.title(),
                new SessionRescue(program.folders().rescuedSessions()));
    }

    private StudioRequest request(
            Path pack,
            Optional<Path> second,
            PlayRequest play,
            Parts parts,
            AtEnd atEnd,
            LiveListener playListener,
            SessionPlan session) {
        return new StudioRequest(
                new SessionPacks(program.library(), program.loader(), program.scenePacks()),
                pack,
                play,
                parts == Parts.DREAM_AND_TWIN,
                atEnd,
                playListener,
                session,
                Optional.of(program.folders().state()),
                program.plugins(),
                parts == Parts.HOME,
                second);
    }

    private static Optional<WindowPicture> open(StudioRequest request, Notices notices) {
        request.plugins().loadAhead();
        FxRuntime.start();
        AtomicReference<Studio> opened = new AtomicReference<>();
        try (StopSignal stop = StopSignal.calling(() -> close(opened.get()))) {
            return shown(request, notices, opened, stop);
        } catch (LostWindowException e) {
            // The toolkit waits for its thread, so it cannot be stopped any more.
            throw LostWindow.end(request, e);
        }
    }

    private static Optional<WindowPicture> shown(
            StudioRequest request,
            Notices notices,
            AtomicReference<Studio> opened,
            StopSignal stop) {
        boolean isLost = false;
        try {
            return opened(request, notices, opened, stop);
        } catch (LostWindowException e) {
            isLost = true;
            throw e;
        } finally {
            if (!isLost) {
                FxRuntime.stop();
            }
        }
    }

    private static Optional<WindowPicture> opened(
            StudioRequest request,
            Notices notices,
            AtomicReference<Studio> opened,
            StopSignal stop) {
        try (Studio studio = Studio.open(request)) {
            opened.set(studio);
            if (stop.isAsked()) {
                close(studio);
            }
            notices.showIn(studio);
            return studio.awaitEnd();
        }
    }

    /**
     * Closing the window ends the studio, which closes its session properly; there may be none yet.
     */
    private static void close(@Nullable Studio studio) {
        if (studio != null) {
            studio.askToClose();
        }
    }
}
