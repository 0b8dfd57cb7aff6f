package dev.gedanken.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemLibrariesTest {
    @TempDir private Path folder;

    @Test
    void aLibraryIsTheFirstFileOfItsName() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path library = Files.createFile(folder.resolve("libEGL.so.1"));
        Files.createFile(other.resolve("libEGL.so.1"));

        assertThat(SystemLibraries.find(List.of(folder, other), "libEGL.so.1")).contains(library);
    }

    @Test
    void aLibraryThatIsNowhereHasNoPath() {
        assertThat(SystemLibraries.find(List.of(folder), "libEGL.so.1")).isEmpty();
    }
}
