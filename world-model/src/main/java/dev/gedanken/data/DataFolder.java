package dev.gedanken.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lists the data in a folder, without files that Finder and other programs leave there, and without
 * files that are still being written.
 */
final class DataFolder {
    private static final String MAC_FOLDER = "__MACOSX";

    private DataFolder() {}

    /** Returns the files whose names end in one of these, in any letter case, in natural order. */
    static List<Path> files(Path folder, Set<String> suffixes) throws IOException {
        return children(folder).stream()
                .filter(file -> suffixes.stream().anyMatch(lower(file)::endsWith))
                .filter(Files::isRegularFile)
                .toList();
    }

    /** Returns the folders in natural order. */
    static List<Path> folders(Path folder) throws IOException {
        return children(folder).stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(DataFolder::isData).sorted(NaturalOrder.ofFiles()).toList();
        }
    }

    private static boolean isData(Path file) {
        String name = String.valueOf(file.getFileName());
        return !name.startsWith(".")
                && !name.equals(MAC_FOLDER)
                && !name.endsWith(EpisodeFolder.PART);
    }

    private static String lower(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
