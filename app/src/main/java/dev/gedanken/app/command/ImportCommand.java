package dev.gedanken.app.command;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.console.ProgressLine;
import dev.gedanken.app.data.CollectionTarget;
import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.bridge.process.Python;
import dev.gedanken.data.EpisodeFiles;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.SelectedEpisodes;
import dev.gedanken.data.ShiftedEpisodes;
import dev.gedanken.data.alignment.ActionAlignment;
import dev.gedanken.data.hdf5.Hdf5Writer;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns other people's recordings into a file of episodes, and reports what was found and assumed.
 */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final String REPORT = "import.json";

    @Parameters(paramLabel = "SOURCE", descriptionKey = "SOURCE")
    private Path source = Path.of("");

    @Option(names = "--out", paramLabel = "F.h5", required = true)
    private Path out = Path.of("");

    @Option(names = "--size", paramLabel = "N|WxH|own")
    private String size = "64";

    @Option(names = "--fit", paramLabel = "FIT")
    private String fit = "pad";

    @Option(names = "--image", paramLabel = "NAME")
    private String image = "";

    @Option(names = "--bins", paramLabel = "N")
    private int bins;

    @Option(names = "--channels", paramLabel = "ORDER")
    private String channels = "rgb";

    @Option(names = "--shift-actions")
    private boolean shifts;

    @Mixin private JsonOption json = new JsonOption();

    @Spec private @Nullable CommandSpec spec;

    /** Python's report about what it read. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(String kind, String source, List<String> actions, List<String> notes) {}

    /** The report: what was found, and what was assumed. */
    record Report(
            String kind,
            int episodes,
            List<String> actions,
            List<String> notes,
            boolean isOffByOne) {}

    @Override
    public Integer call() {
        if (!CollectionTarget.isHdf5(out)) {
            throw BadInputException.of("app.import.file", out);
        }
        if (Files.exists(out)) {
            throw BadInputException.of("app.import.exists", out);
        }
        Path folder = temporary();
        try {
            Report report = imported(folder);
            if (json.isAsked()) {
                json.write(report, Out.of(spec));
            } else {
                print(report, Out.of(spec));
            }
        } finally {
            delete(folder);
        }
        return ExitCodes.OK;
    }

    private Path temporary() {
        Path parent = out.toAbsolutePath().normalize().getParent();
        try {
            return Files.createTempDirectory(parent, "import");
        } catch (IOException e) {
            throw BadInputException.of(e, "app.import.folder", parent);
        }
    }

    private Report imported(Path folder) {
        try (ProgressLine progress =
                ProgressLine.onTerminal(Out.texts(spec).of("app.progress.import"))) {
            Python.ofThisUser(PackLibrary.home())
                    .run(words(folder), line -> progress.show(0, line));
        }
        Found found = found(folder.resolve(REPORT));
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < found.actions().size(); i++) {
            actions.add(new Action(i, found.actions().get(i), List.of()));
        }
        EpisodeSource read = EpisodeFiles.inFolder(folder, Optional.of(new ActionSpace(actions)));
        EpisodeSource episodes =
                shifts ? new ShiftedEpisodes(SelectedEpisodes.longEnough(read, 2)) : read;
        boolean isOffByOne = ActionAlignment.of(episodes).isOffByOne();
        Map<String, String> notes =
                Map.of("source", found.source(), "assumed", String.join(" ", found.notes()));
        Hdf5Writer.write(out, episodes, notes, done -> {});
        return new Report(
                found.kind(), episodes.size(), found.actions(), found.notes(), isOffByOne);
    }

    private List<String> words(Path folder) {
        return List.of(
                "import",
                source.toString(),
                "--out",
                folder.toString(),
                "--size",
                size,
                "--fit",
                fit,
                "--image=" + image,
                "--bins",
                Integer.toString(bins),
                "--channels",
                channels);
    }

    private static Found found(Path report) {
        try {
            return new JsonMapper().readValue(report.toFile(), Found.class);
        } catch (JacksonException e) {
            throw BadInputException.of(e, "app.import.report", e.getOriginalMessage());
        }
    }

    private void print(Report report, PrintWriter out) {
        Out.tell(
                spec,
                "app.import.done",
                report.kind(),
                report.episodes(),
                String.join(", ", report.actions()),
                this.out);
        report.notes().forEach(note -> out.println("  " + note));
        if (report.isOffByOne()) {
            out.println("  " + Out.texts(spec).of("app.import.shift"));
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw BadInputException.of(e, "app.collect.leftover", folder);
        }
    }
}
