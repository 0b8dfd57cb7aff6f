package dev.gedanken.app.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.pack.WorldPack;
import dev.gedanken.scene.catalog.SceneCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenePacksTest {
    @TempDir private Path folder;

    private WorldPack pack(Path place) {
        return WorldPack.open(
                new ScenePacks(place, SceneCatalog.builtIn()).named("maze").orElseThrow());
    }

    @Test
    void aSceneIsPlayedWhereItsPackCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(pack(file.resolve("scene-packs")).identity())
                .isEqualTo(pack(folder.resolve("scene-packs")).identity());
    }
}
