package dev.gedanken.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileWriterTest {
    @TempDir private Path folder;

    @Test
    void twoWhoWriteAtOnceDoNotMeetAndTheLaterOneWins() throws IOException {
        Path file = folder.resolve("wishes");
        AtomicFileWriter.write(
                file,
                mine -> {
                    AtomicFileWriter.write(file, theirs -> Files.writeString(theirs, "theirs"));
                    assertThat(file).hasContent("theirs");
                    Files.writeString(mine, "mine");
                });

        assertThat(file).hasContent("mine");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("wishes"), "old");

        assertThatIOException()
                .isThrownBy(() ->
                        AtomicFileWriter.write(
                                file,
                                part -> {
                                    Files.writeString(part, "half");
                                    throw new IOException("no room");
                                }));
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatAKilledWriterLeftBehindGoesAndWhatIsBeingWrittenStays() throws IOException {
        Path old = Files.createFile(folder.resolve("wishes.1.part"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Path present = Files.createFile(folder.resolve("wishes.2.part"));
        Path other = Files.createFile(folder.resolve("hopes.1.part"));
        Files.setLastModifiedTime(other, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

        AtomicFileWriter.write(folder.resolve("wishes"), part -> Files.writeString(part, "new"));

        assertThat(old).doesNotExist();
        assertThat(present).exists();
        assertThat(other).exists();
    }
}
