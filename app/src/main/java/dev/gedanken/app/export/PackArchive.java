package dev.gedanken.app.export;

import dev.gedanken.app.console.AtomicFileWriter;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a pack as one zip, for sharing. */
public final class PackArchive {
    private PackArchive() {}

    /**
     * Writes every file of a pack's folder into a zip, or copies a pack that is already a zip.
     *
     * @throws BadInputException if it is not a pack, or cannot be written there
     */
    public static void write(Path pack, Path target) {
        WorldPack.peek(pack);
        try {
            AtomicFileWriter.write(target, part -> fill(pack, part));
        } catch (IOException e) {
            throw BadInputException.of(e, "app.output.failed", target);
        }
    }

    private static void fill(Path pack, Path part) throws IOException {
        if (Files.isRegularFile(pack)) {
            Files.copy(pack, part, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(pack)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        try (OutputStream out = Files.newOutputStream(part);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(pack.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}
