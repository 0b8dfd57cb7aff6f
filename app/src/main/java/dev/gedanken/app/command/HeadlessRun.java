package dev.gedanken.app.command;

import dev.gedanken.app.console.FramePicture;
import dev.gedanken.app.console.OutputFile;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.packs.PackLoader;
import dev.gedanken.app.play.HeadlessPlay;
import dev.gedanken.app.play.PlayRecorder;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.play.PlaySummary;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.play.PlayState;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Plays without a window and writes what was asked for. */
final class HeadlessRun {
    private static final int PICTURE_SCALE = 8;
    private static final double NANOS_PER_SECOND = 1e9;

    private final PackLoader loader;
    private final PrintWriter out;

    HeadlessRun(PackLoader loader, PrintWriter out) {
        this.loader = loader;
        this.out = out;
    }

    void play(
            WorldPack opened, PlayRequest request, JsonOption json, Optional<OutputFile> picture) {
        try (LoadedPack pack = loader.load(opened)) {
            PlayState last = json.isAsked() ? report(pack, request, json) : sumUp(pack, request);
            picture.ifPresent(file ->
                    file.write(
                            FramePicture.png(List.of(last.shown(), last.truth()), PICTURE_SCALE)));
        }
    }

    private PlayState report(LoadedPack pack, PlayRequest request, JsonOption json) {
        PlayRecorder recorder = new PlayRecorder(pack, request);
        PlayState last = HeadlessPlay.run(pack, request, recorder);
        json.write(recorder.report(), out);
        return last;
    }

    private PlayState sumUp(LoadedPack pack, PlayRequest request) {
        PlaySummary summary = new PlaySummary();
        long before = System.nanoTime();
        PlayState last = HeadlessPlay.run(pack, request, (Consumer<PlayState>) summary);
        double seconds = (System.nanoTime() - before) / NANOS_PER_SECOND;
        String what = "%s from seed %d".formatted(pack.pack().manifest().name(), request.seed());
        out.println(summary.line(what, seconds));
        return last;
    }
}
