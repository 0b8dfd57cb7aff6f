package dev.gedanken.app.console;

import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A report about a failure, as a zip on this machine; nothing is sent anywhere.
 *
 * @param folder where it is written
 */
public record CrashReport(Path folder) {
    private static final String PART = ".part";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);

    /** Properties of the machine that may be reported; none identifies its owner. */
    private static final List<String> PROPERTIES =
            List.of(
                    "os.name",
                    "os.version",
                    "os.arch",
                    "java.version",
                    "java.vendor",
                    "javafx.runtime.version",
                    "prism.order");

    /**
     * Writes a report and returns where it is.
     *
     * @param program the program with its version
     * @param log the program's log; left out if it does not exist
     * @throws BadInputException if it cannot be written
     */
    public Path write(Throwable problem, String program, Path log) {
        Path file =
                folder.resolve(
                        "crash-%s.zip"
                                .formatted(
                                        LocalDateTime.now(ZoneId.systemDefault()).format(STAMP)));
        Path part = folder.resolve(file.getFileName() + PART);
        try {
            Files.createDirectories(folder);
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
                add(zip, "problem.txt", trace(problem));
                add(zip, "machine.txt", machine(program));
                if (Files.isRegularFile(log)) {
                    zip.putNextEntry(new ZipEntry("gedanken.log"));
                    Files.copy(log, (OutputStream) zip);
                }
            }
            return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw BadInputException.of(e, "app.crash.folder", folder);
        }
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String trace(Throwable problem) {
        StringWriter text = new StringWriter();
        problem.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static String machine(String program) {
        return program
                + "\n"
                + PROPERTIES.stream()
                        .map(key -> key + " = " + System.getProperty(key, "–"))
                        .collect(Collectors.joining("\n", "", "\n"));
    }
}
