package dev.gedanken.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackArchiveTest {
    @TempDir private Path folder;

    @Test
    void aPackThatWasSavedIsTheSamePack() {
        Path pack = folder.resolve("mine");
        TestPacks.write(pack, "grey", 1);
        Path zip = folder.resolve("mine.zip");
        PackArchive.write(pack, zip);
        Path copy = folder.resolve("copy.zip");
        PackArchive.write(zip, copy);

        assertThat(WorldPack.open(zip).identity()).isEqualTo(WorldPack.open(pack).identity());
        assertThat(copy).hasSameBinaryContentAs(zip);
    }

    @Test
    void whatIsNoPackIsNotSaved() {
        assertThatThrownBy(() -> PackArchive.write(folder, folder.resolve("no.zip")))
                .isInstanceOf(BadInputException.class);
        assertThat(folder.resolve("no.zip")).doesNotExist();
    }
}
