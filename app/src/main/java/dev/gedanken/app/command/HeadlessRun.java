package dev.gedanken.app.command;

import dev.gedanken.app.console.ConsoleTexts;
import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.console.FramePicture;
import dev.gedanken.app.console.OutputFile;
import dev.gedanken.app.console.ProgressLine;
import dev.gedanken.app.console.StopSignal;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.play.HeadlessPlay;
import dev.gedanken.app.play.PlayRecorder;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.play.PlaySummary;
import dev.gedanken.app.session.SessionOpening;
import dev.gedanken.app.session.SessionPlay;
import dev.gedanken.app.session.SessionRescue;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.play.PlayState;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.session.SessionStore;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Message;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Plays without a window and writes the requested output.
 *
 * @param program the resources of commands
 * @param out for results
 * @param err for problems
 */
record HeadlessRun(Program program, PrintWriter out, PrintWriter err) {
    private static final int PICTURE_SCALE = 8;

    /** Nobody goes back while a script plays, so hardly any moments have to be kept in memory. */
    private static final long SESSION_BUDGET_BYTES = 1 << 20;

    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * Output in addition to the report.
     *
     * @param picture of the last frame next to the true one
     * @param session file that records the play
     * @param from where play begins in it
     */
    record Outputs(Optional<OutputFile> picture, Optional<Path> session, SessionPlay.From from) {}

    /** Plays and returns the exit status. */
    int play(WorldPack opened, PlayRequest request, JsonOption json, Outputs outputs) {
        try (LoadedPack pack = program.loader().load(opened)) {
            return outputs.session.isPresent()
                    ? recorded(pack, request, json, outputs)
                    : written(
                            pack,
                            request,
                            json,
                            outputs,
                            listener -> HeadlessPlay.run(pack, request, listener));
        }
    }

    /** Plays and notifies a listener of every moment. */
    @FunctionalInterface
    private interface Play {
        PlayState run(Consumer<PlayState> listener);
    }

    private int recorded(LoadedPack pack, PlayRequest request, JsonOption json, Outputs outputs) {
        SessionRescue rescue = new SessionRescue(program.folders().rescuedSessions());
        // Opened first, so closed last: the program waits for the session.
        try (StopSignal stop = StopSignal.heard();
                SessionStore store =
                        SessionOpening.store(
                                outputs.session.orElseThrow(), pack, Version.title(), this::tell);
                ProgressLine progress =
                        ProgressLine.onTerminal(program.texts().of("app.progress.play"))) {
            Rollout rollout =
                    new Rollout(pack.player(), store.saved().tree(store), SESSION_BUDGET_BYTES);
            written(
                    pack,
                    request,
                    json,
                    outputs,
                    listener ->
                            SessionPlay.run(
                                    rollout,
                                    request,
                                    outputs.from,
                                    listener.andThen(
                                            new DurableProgress(
                                                    store, request, progress, program.texts())),
                                    stop::isAsked));
            Optional<Message> rescued = rescue.rescue(store, rollout);
            rescued.ifPresent(this::tell);
            return rescued.isPresent() ? ExitCodes.FAILURE : ExitCodes.OK;
        }
    }

    private void tell(Message message) {
        err.println(program.texts().of(message));
    }

    private int written(
            LoadedPack pack, PlayRequest request, JsonOption json, Outputs outputs, Play play) {
        PlayState last =
                json.isAsked() ? report(pack, request, json, play) : sumUp(pack, request, play);
        outputs.picture.ifPresent(file -> file.write(picture(pack, last)));
        return ExitCodes.OK;
    }

    private static byte[] picture(LoadedPack pack, PlayState last) {
        List<Frame> frames =
                Stream.of(last.shown(), last.truth()).flatMap(Optional::stream).toList();
        if (frames.isEmpty()) {
            throw BadInputException.of("app.play.frameless", pack.model().card().name());
        }
        return FramePicture.png(frames, PICTURE_SCALE);
    }

    private PlayState report(LoadedPack pack, PlayRequest request, JsonOption json, Play play) {
        PlayRecorder recorder = new PlayRecorder(pack, request);
        PlayState last = play.run(recorder);
        json.write(recorder.report(), out);
        return last;
    }

    private PlayState sumUp(LoadedPack pack, PlayRequest request, Play play) {
        PlaySummary summary = new PlaySummary();
        long before = System.nanoTime();
        PlayState last = play.run(summary);
        double seconds = (System.nanoTime() - before) / NANOS_PER_SECOND;
        Message what = Message.of("app.play.from", pack.pack().manifest().name(), request.seed());
        out.println(program.texts().of(summary.line(what, seconds)));
        return last;
    }

    /**
     * Reports how far a play is, and up to which moment it is on disk: the reported moments survive
     * whatever happens to the program.
     */
    private static final class DurableProgress implements Consumer<PlayState> {
        private final SessionStore store;
        private final int steps;
        private final ProgressLine line;
        private final ConsoleTexts texts;
        private int done = -1;

        DurableProgress(
                SessionStore store, PlayRequest request, ProgressLine line, ConsoleTexts texts) {
            this.texts = texts;
            this.store = store;
            this.steps = request.stepsOr(HeadlessPlay.DEFAULT_STEPS);
            this.line = line;
        }

        @Override
        public void accept(PlayState state) {
            done++;
            line.show(
                    steps == 0 ? 1 : (double) done / steps,
                    texts.of("app.play.durable", done, store.durableNode()));
        }
    }
}
