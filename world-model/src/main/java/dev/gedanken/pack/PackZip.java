package dev.gedanken.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A pack as a zip. The manifest may be at the top or, as file managers pack folders, in a folder.
 * Names may be written with backslashes. Files that Finder adds are skipped.
 */
final class PackZip implements PackFiles {
    private static final String FINDERS_FOLDER = "__MACOSX/";
    private static final String FINDERS_FILE = "._";

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final String top;

    PackZip(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        zip = new ZipFile(file.toFile());
        try {
            collect();
            top = top().orElse("");
        } catch (RuntimeException e) {
            zip.close();
            throw new IOException("The zip's list of files is damaged.", e);
        }
    }

    private void collect() {
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            String name = entry.getName().replace('\\', '/');
            if (!name.endsWith("/") && !isFinders(name)) {
                entries.putIfAbsent(name, entry);
            }
        }
    }

    private static boolean isFinders(String name) {
        return name.startsWith(FINDERS_FOLDER)
                || name.substring(name.lastIndexOf('/') + 1).startsWith(FINDERS_FILE);
    }

    /**
     * Returns the folder of the topmost manifest, with its slash; empty if there is no manifest.
     */
    private Optional<String> top() {
        return entries.keySet().stream()
                .filter(name ->
                        name.equals(WorldPack.MANIFEST) || name.endsWith("/" + WorldPack.MANIFEST))
                .min(Comparator.comparingInt(PackZip::depth).thenComparing(name -> name))
                .map(name -> name.substring(0, name.length() - WorldPack.MANIFEST.length()));
    }

    private static int depth(String name) {
        return (int) name.chars().filter(character -> character == '/').count();
    }

    @Override
    public InputStream open(String name) throws IOException {
        ZipEntry entry = entries.get(top + name);
        if (entry == null) {
            throw new NoSuchFileException(zip.getName(), name, "not in the zip");
        }
        InputStream in = zip.getInputStream(entry);
        if (in == null) {
            throw new NoSuchFileException(zip.getName(), name, "not in the zip");
        }
        return in;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
