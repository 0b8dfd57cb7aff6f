package dev.gedanken.app.command;

import dev.gedanken.app.console.ConsoleTexts;
import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.console.Table;
import dev.gedanken.app.data.DataFileEditor;
import dev.gedanken.app.data.EpisodeChoice;
import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.JoinedEpisodes;
import dev.gedanken.data.SelectedEpisodes;
import dev.gedanken.data.TrimmedEpisodes;
import dev.gedanken.data.hdf5.Hdf5Episodes;
import dev.gedanken.scene.Outcome;
import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Inspects and changes files of episodes. */
@Command(name = "data", mixinStandardHelpOptions = true)
final class DataCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    /** An episode in the JSON report; unknown values are null. */
    record Row(
            int episode,
            int steps,
            long seed,
            @Nullable Double reward,
            @Nullable Boolean terminated) {

        static Row of(int index, Episode episode) {
            List<Outcome> outcomes = episode.labels().outcomes();
            boolean isKnown = !outcomes.isEmpty();
            return new Row(
                    index,
                    episode.steps(),
                    episode.seed(),
                    isKnown ? outcomes.stream().mapToDouble(Outcome::reward).sum() : null,
                    isKnown ? outcomes.getLast().terminated() : null);
        }

        private String[] cells(ConsoleTexts texts) {
            return new String[] {
                Integer.toString(episode),
                Integer.toString(steps),
                Long.toString(seed),
                reward == null ? "" : reward.toString(),
                ending(texts)
            };
        }

        private String ending(ConsoleTexts texts) {
            return terminated == null
                    ? ""
                    : texts.of(terminated ? "app.data.terminated" : "app.data.truncated");
        }
    }

    @Override
    public Integer call() {
        throw BadInputException.of("app.data.action");
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list(
            @Parameters(paramLabel = "FILE", descriptionKey = "FILE") Path file,
            @Mixin JsonOption json) {
        List<Row> rows;
        try (Hdf5Episodes source = editor().open(file)) {
            rows =
                    IntStream.range(0, source.size())
                            .mapToObj(i -> Row.of(i, source.episode(i)))
                            .toList();
        }
        if (json.isAsked()) {
            json.write(rows, Out.of(spec));
            return ExitCodes.OK;
        }
        Table table =
                Out.texts(spec)
                        .table()
                        .figures("app.column.episode")
                        .figures("app.column.steps")
                        .figures("app.column.seed")
                        .figures("app.column.reward")
                        .words("app.column.end");
        rows.forEach(row -> table.row(row.cells(Out.texts(spec))));
        Out.of(spec).print(table);
        Out.of(spec).flush();
        return ExitCodes.OK;
    }

    @Command(name = "delete", mixinStandardHelpOptions = true)
    int delete(
            @Parameters(paramLabel = "FILE", descriptionKey = "FILE") Path file,
            @Option(names = "--episodes", required = true, paramLabel = "E") String episodes,
            @Option(names = "--out", paramLabel = "F.h5") @Nullable Path out) {
        return edited(
                file,
                out,
                source ->
                        new SelectedEpisodes(
                                source,
                                EpisodeChoice.of(episodes, source.size()).others(source.size())));
    }

    @Command(name = "trim", mixinStandardHelpOptions = true)
    int trim(
            @Parameters(paramLabel = "FILE", descriptionKey = "FILE") Path file,
            @Option(names = "--episodes", paramLabel = "E") @Nullable String episodes,
            @Option(
                            names = "--from",
                            paramLabel = "N",
                            defaultValue = "0",
                            converter = ArgumentTypes.Count.class)
                    int from,
            @Option(
                            names = "--steps",
                            paramLabel = "N",
                            defaultValue = "" + Integer.MAX_VALUE,
                            converter = ArgumentTypes.PositiveCount.class)
                    int steps,
            @Option(names = "--out", paramLabel = "F.h5") @Nullable Path out) {
        return edited(
                file,
                out,
                source -> new TrimmedEpisodes(source, chosen(episodes, source), from, steps));
    }

    private static TreeSet<Integer> chosen(@Nullable String episodes, EpisodeSource source) {
        String all = "0..%d".formatted(source.size() - 1);
        return new TreeSet<>(
                EpisodeChoice.of(episodes == null ? all : episodes, source.size()).indices());
    }

    @Command(name = "split", mixinStandardHelpOptions = true)
    int split(
            @Parameters(paramLabel = "FILE", descriptionKey = "FILE") Path file,
            @Option(names = "--episodes", required = true, paramLabel = "E") String episodes,
            @Option(names = "--out", required = true, paramLabel = "F.h5") Path out,
            @Option(names = "--rest", required = true, paramLabel = "F.h5") Path rest) {
        DataFileEditor.requireNone(out);
        DataFileEditor.requireNone(rest);
        if (out.toAbsolutePath().equals(rest.toAbsolutePath())) {
            throw BadInputException.of("app.data.split.same", out);
        }
        int size;
        try (Hdf5Episodes source = editor().open(file)) {
            size = source.size();
        }
        EpisodeChoice choice = EpisodeChoice.of(episodes, size);
        List<Integer> others = choice.others(size);
        if (others.isEmpty()) {
            throw BadInputException.of("app.data.nothing", rest);
        }
        edited(file, out, source -> new SelectedEpisodes(source, List.copyOf(choice.indices())));
        return edited(file, rest, source -> new SelectedEpisodes(source, others));
    }

    @Command(name = "merge", mixinStandardHelpOptions = true)
    int merge(
            @Parameters(paramLabel = "FILE", descriptionKey = "FILE", arity = "1..*")
                    List<Path> files,
            @Option(names = "--out", required = true, paramLabel = "F.h5") Path out) {
        List<Hdf5Episodes> opened = new ArrayList<>();
        try {
            files.forEach(file -> opened.add(editor().open(file)));
            return edited(
                    files.getFirst(),
                    out,
                    first -> {
                        List<EpisodeSource> all = new ArrayList<>(opened);
                        all.set(0, first);
                        return new JoinedEpisodes(all);
                    });
        } finally {
            opened.forEach(Hdf5Episodes::close);
        }
    }

    /** A change to a file's episodes. */
    private interface Change extends Function<EpisodeSource, EpisodeSource> {}

    private int edited(Path file, @Nullable Path out, Change change) {
        int count = editor().edit(file, Optional.ofNullable(out), change);
        Out.tell(spec, "app.data.done", count, out == null ? file : out);
        return ExitCodes.OK;
    }

    private DataFileEditor editor() {
        return new DataFileEditor(notice -> Out.warn(spec, notice));
    }
}
