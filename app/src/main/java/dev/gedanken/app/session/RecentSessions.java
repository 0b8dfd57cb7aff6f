package dev.gedanken.app.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The most recently played sessions: automatically saved ones, and those that a person opened
 * elsewhere.
 *
 * @param library the folder of automatically saved sessions; empty if there is none
 * @param opened files that were played, in any folder
 */
public record RecentSessions(Optional<SessionLibrary> library, List<String> opened) {
    /** The number of listed sessions. */
    public static final int MOST = 10;

    /** Returns the existing ones, the latest first. */
    public List<Path> listed() {
        Set<Path> all = new LinkedHashSet<>(library.map(SessionLibrary::recent).orElse(List.of()));
        opened.stream().map(Path::of).filter(Files::isRegularFile).forEach(all::add);
        List<Path> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(SessionLibrary::changed).reversed());
        return List.copyOf(sorted.subList(0, Math.min(MOST, sorted.size())));
    }

    /** Returns the opened files with one more at the front. */
    public static List<String> with(List<String> opened, Path file) {
        List<String> all = new ArrayList<>(List.of(file.toAbsolutePath().toString()));
        opened.stream().filter(other -> !all.contains(other)).forEach(all::add);
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }
}
