package dev.gedanken.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashReportTest {
    @TempDir private Path folder;

    @Test
    void holdsTheProblemTheLogAndTheMachineButNotItsOwner() throws IOException {
        Path log = Files.writeString(folder.resolve("gedanken.log"), "it began well\n");
        Path report =
                new CrashReport(folder.resolve("crashes"))
                        .write(new IllegalStateException("odd"), "Gedanken 1", log);

        try (ZipFile zip = new ZipFile(report.toFile())) {
            assertThat(text(zip, "problem.txt")).contains("IllegalStateException: odd");
            assertThat(text(zip, "gedanken.log")).isEqualTo("it began well\n");
            assertThat(text(zip, "machine.txt"))
                    .startsWith("Gedanken 1")
                    .contains("java.version")
                    .doesNotContain("user.");
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes());
    }
}
