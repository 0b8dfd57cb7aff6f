package dev.gedanken.app.export;

import dev.gedanken.app.console.OutputFile;
import dev.gedanken.app.video.FilmFile;
import dev.gedanken.app.video.FilmInfo;
import dev.gedanken.export.MomentCsv;
import dev.gedanken.export.MomentHdf5;
import dev.gedanken.export.MomentSource;
import dev.gedanken.play.PlayState;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;

/**
 * A file of moments.
 *
 * @param path its location; the extension determines the format
 * @param style its appearance, if it is a picture or a film
 * @param notes its metadata: title, pack, scene, branch and so on
 */
public record ExportFile(Path path, ExportStyle style, Map<String, String> notes) {
    private static final int STEPS_PER_SECOND = 30;

    public ExportFile {
        notes = Map.copyOf(notes);
    }

    /**
     * Writes it, completely or not at all; not on a thread that must respond quickly.
     *
     * @param progress receives the share done, in [0, 1]
     * @throws dev.gedanken.world.BadInputException if it cannot be written, or a moment cannot be
     *     reproduced
     */
    public void write(MomentSource source, DoubleConsumer progress) {
        OutputFile output = OutputFile.check(path);
        switch (ExportFormat.of(path)) {
            case STRIP, SVG, PDF -> figure(source, output, progress);
            case MP4, GIF -> film(source, progress);
            case CSV -> MomentCsv.write(path, source, progress);
            case HDF5 -> MomentHdf5.write(path, source, new TreeMap<>(notes), progress);
        }
    }

    private void figure(MomentSource source, OutputFile output, DoubleConsumer progress) {
        StripFigure strip = new StripFigure(style);
        AtomicInteger seen = new AtomicInteger();
        source.visit(
                moment -> {
                    if (style.shows(seen.getAndIncrement(), source.size())) {
                        strip.add(moment.state());
                    }
                },
                progress);
        FigureFile.write(strip, ExportFormat.of(path), output);
    }

    private void film(MomentSource source, DoubleConsumer progress) {
        PlayState start = source.first().state();
        Frame first = picture(start);
        FilmFile.write(
                path,
                filmInfo(start),
                first.width(),
                first.height(),
                film -> source.visit(moment -> film.add(picture(moment.state())), progress));
    }

    private FilmInfo filmInfo(PlayState start) {
        StringBuilder comment = new StringBuilder("seed ").append(start.seed());
        new TreeMap<>(notes)
                .forEach(
                        (key, value) -> comment.append("; ").append(key).append(' ').append(value));
        return new FilmInfo(
                notes.getOrDefault("title", path.getFileName().toString()),
                comment.toString(),
                STEPS_PER_SECOND,
                style.isLabelled() ? 1 : style.scale());
    }

    private Frame picture(PlayState state) {
        return style.isLabelled() ? labelled(state) : plain(state);
    }

    private Frame labelled(PlayState state) {
        FrameLabels labels = style.labels();
        String step = "%s %d".formatted(labels.step(), state.step());
        if (style.showsTwin() && state.truth().isPresent()) {
            return new LabelledPicture(style.scale())
                    .of(
                            List.of(
                                    state.dreamed().orElseThrow(ExportFile::noFrames),
                                    state.truth().orElseThrow()),
                            List.of("%s · %s".formatted(labels.dream(), step), labels.truth()));
        }
        return new LabelledPicture(style.scale())
                .of(List.of(state.shown().orElseThrow(ExportFile::noFrames)), List.of(step));
    }

    private Frame plain(PlayState state) {
        if (style.showsTwin() && state.truth().isPresent()) {
            return beside(
                    state.dreamed().orElseThrow(ExportFile::noFrames), state.truth().orElseThrow());
        }
        return state.shown().orElseThrow(ExportFile::noFrames);
    }

    static BadInputException noFrames() {
        return BadInputException.of("app.export.frameless");
    }

    private static Frame beside(Frame left, Frame right) {
        int row = left.width() * Frame.CHANNELS;
        byte[] one = new byte[left.height() * row];
        byte[] other = new byte[one.length];
        left.copyTo(one, 0);
        right.copyTo(other, 0);
        byte[] both = new byte[2 * one.length];
        for (int y = 0; y < left.height(); y++) {
            System.arraycopy(one, y * row, both, 2 * y * row, row);
            System.arraycopy(other, y * row, both, (2 * y + 1) * row, row);
        }
        return Frame.of(2 * left.width(), left.height(), both);
    }
}
