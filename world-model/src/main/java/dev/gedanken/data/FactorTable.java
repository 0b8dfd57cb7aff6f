package dev.gedanken.data;

import dev.gedanken.data.EpisodeColumns.Labels;
import dev.gedanken.scene.Outcome;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code factors.csv}: a line for each frame with its number, the reward of the action before it,
 * whether that action ended the episode, and the factors.
 */
final class FactorTable {
    private static final String FILE = "factors.csv";
    private static final List<String> FIRST = List.of("frame", "reward", "terminated");

    private FactorTable() {}

    /** Writes the table of an episode into its folder. */
    static void write(Path folder, EpisodeLabels labels) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(line(FIRST, labels.factorNames()));
        for (int i = 0; i < labels.factors().size(); i++) {
            Outcome outcome = i == 0 ? Outcome.of(0) : labels.outcomes().get(i - 1);
            List<Object> first = List.of(i, outcome.reward(), outcome.terminated() ? 1 : 0);
            lines.add(line(first, labels.factors().get(i)));
        }
        Files.write(folder.resolve(FILE), lines);
    }

    private static String line(List<?> first, List<?> factors) {
        return CsvTable.line(Stream.of(first, factors).flatMap(List::stream).toList());
    }

    /**
     * Returns the contents of the table in a folder, or nothing if there is none.
     *
     * @throws BadInputException if it does not have a line for each frame, or a line has no number
     */
    static Labels read(Path folder, int frames) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Labels.none();
        }
        CsvTable table = CsvTable.read(file);
        List<String> header = table.header();
        if (table.rows().size() != frames
                || header.size() < FIRST.size()
                || !header.subList(0, FIRST.size()).equals(FIRST)) {
            throw BadInputException.of(
                    "worldmodel.data.table.fit", file, frames, String.join(",", FIRST));
        }
        return labels(file, header.subList(FIRST.size(), header.size()), numbers(file, table));
    }

    private static Labels labels(Path file, List<String> names, List<double[]> rows) {
        double[] state = new double[rows.size() * names.size()];
        double[] reward = new double[rows.size() - 1];
        double[] terminated = new double[rows.size() - 1];
        for (int i = 0; i < rows.size(); i++) {
            double[] row = rows.get(i);
            if (row.length != FIRST.size() + names.size()) {
                throw BadInputException.of(
                        "worldmodel.data.table.cells",
                        i,
                        file,
                        row.length,
                        FIRST.size() + names.size());
            }
            System.arraycopy(row, FIRST.size(), state, i * names.size(), names.size());
            if (i > 0) {
                reward[i - 1] = row[1];
                terminated[i - 1] = row[2];
            }
        }
        return new Labels(names, state, reward, terminated);
    }

    private static List<double[]> numbers(Path file, CsvTable table) {
        try {
            return table.rows().stream()
                    .map(row -> row.stream().mapToDouble(Double::parseDouble).toArray())
                    .toList();
        } catch (NumberFormatException e) {
            throw BadInputException.of(e, "worldmodel.data.table.number", file);
        }
    }
}
