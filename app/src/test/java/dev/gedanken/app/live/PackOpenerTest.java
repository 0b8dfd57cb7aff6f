package dev.gedanken.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.packs.ListedPack;
import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.testing.TestPacks;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackOpenerTest {
    @TempDir private Path folder;

    private final BlockingQueue<SimulationCommand> commands = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> failures = new LinkedBlockingQueue<>();
    private PackOpener opener;

    @BeforeEach
    void open() {
        opener =
                new PackOpener(
                        TestPacks.sessions(new PackLibrary(folder), folder),
                        commands::add,
                        failure -> failures.add(failure.english()));
    }

    @AfterEach
    void close() {
        opener.close();
    }

    @Test
    void aPackOfAnotherSchemaVersionIsReportedAndNotHandedOver() throws InterruptedException {
        TestPacks.write(folder.resolve("future"), "grid", 99);
        opener.open(folder.resolve("future"));

        assertThat(failures.poll(20, TimeUnit.SECONDS)).contains("schema version 99");
        assertThat(commands).isEmpty();
    }

    @Test
    void aPackOfAnUnknownFamilyIsReported() throws InterruptedException {
        TestPacks.write(folder.resolve("odd"), "odd", 1);
        opener.open(folder.resolve("odd"));

        assertThat(failures.poll(20, TimeUnit.SECONDS)).contains("Unknown model family 'odd'");
    }

    @Test
    void listsTheLibrary() throws InterruptedException {
        TestPacks.write(folder.resolve("some"), "grid", 1);
        BlockingQueue<List<ListedPack>> lists = new LinkedBlockingQueue<>();
        opener.list(lists::add);

        assertThat(lists.poll(20, TimeUnit.SECONDS))
                .extracting(ListedPack::name)
                .containsExactly("some");
    }

    @Test
    void aMissingFolderIsReported() throws InterruptedException {
        opener.open(folder.resolve("nowhere"));

        assertThat(failures.poll(20, TimeUnit.SECONDS)).contains("nowhere");
    }
}
