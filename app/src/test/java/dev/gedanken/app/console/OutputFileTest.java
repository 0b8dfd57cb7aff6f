package dev.gedanken.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir private Path folder;

    @Test
    void writesTheWholeFileAndNothingElse() {
        Path file = folder.resolve("report.json");
        OutputFile.check(file).write("first");
        OutputFile.check(file).write("second");

        assertThat(file).hasContent("second");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThatThrownBy(() -> OutputFile.check(folder.resolve("no").resolve("f.png")))
                .isInstanceOf(BadInputException.class)
                .hasMessageEndingWith("no does not exist.");
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> OutputFile.check(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("it is a folder");
    }

    @Test
    void aFailedWriteLeavesNothingBehind() throws IOException {
        Path file = folder.resolve("report.json");
        OutputFile output = OutputFile.check(file);
        Files.createDirectories(file.resolve("in-the-way"));

        assertThatThrownBy(() -> output.write("text")).isInstanceOf(BadInputException.class);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }
}
