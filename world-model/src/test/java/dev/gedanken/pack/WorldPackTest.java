package dev.gedanken.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

class WorldPackTest {
    private static final byte[] WEIGHTS = {1, 2, 3, 4};

    @TempDir private Path temporary;
    private Path folder;

    @BeforeEach
    void writePack() {
        folder = temporary.resolve("pack");
        PackWriter.write(
                folder, manifest(PackManifest.SCHEMA_VERSION), Map.of("weights.bin", WEIGHTS));
    }

    private static PackManifest manifest(int schemaVersion) {
        TrainingRecord record =
                new TrainingRecord(
                        "cmd", "t", 1, "data", 2.5, new TreeMap<>(Map.of("p", 3L)), 4, "m", "d");
        return new PackManifest(
                schemaVersion,
                "name",
                "Title",
                "family",
                "scene",
                64,
                List.of(new Action(0, "noop", List.of()), new Action(1, "up", List.of("UP"))),
                JsonNodeFactory.instance.objectNode().put("size", 8),
                record,
                new TreeMap<>());
    }

    @Test
    void whatWasWrittenIsReadBackAndVerified() {
        WorldPack pack = WorldPack.open(folder);
        assertThat(pack.file("weights.bin")).isEqualTo(WEIGHTS);
        assertThat(pack.manifest().actionSpace().named("up").keys()).containsExactly("UP");
        assertThat(pack.manifest().training().steps()).containsEntry("p", 3L);
        assertThat(pack.manifest().model().get("size").intValue()).isEqualTo(8);
        assertThat(WorldPack.peek(folder)).isEqualTo(pack.manifest());
    }

    @Test
    void aZippedFolderIsTheSamePack() throws IOException {
        Path zip = temporary.resolve("pack.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream archive = new ZipOutputStream(out)) {
            for (String name : List.of("pack.json", "weights.bin")) {
                archive.putNextEntry(new ZipEntry(name));
                archive.write(Files.readAllBytes(folder.resolve(name)));
            }
        }
        assertThat(WorldPack.open(zip).sha256()).isEqualTo(WorldPack.open(folder).sha256());
        assertThat(WorldPack.open(zip).file("weights.bin")).isEqualTo(WEIGHTS);
    }

    @Test
    void oneChangedByteIsReportedWithBothHashes() throws IOException {
        Files.write(folder.resolve("weights.bin"), new byte[] {1, 2, 3, 5});
        assertRefused(folder, "has a damaged weights.bin: its SHA-256 is");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("weights.bin"));
        assertRefused(folder, "lacks weights.bin, which its pack.json lists");
    }

    @Test
    void aTruncatedManifestIsReportedNotRepaired() throws IOException {
        Path json = folder.resolve("pack.json");
        String text = Files.readString(json);
        Files.writeString(json, text.substring(0, text.length() / 2));
        assertRefused(folder, "has a damaged pack.json");
        assertThat(Files.readString(json)).hasSize(text.length() / 2);
    }

    @Test
    void aManifestWithoutANeededEntryIsReported() throws IOException {
        Path json = folder.resolve("pack.json");
        Files.writeString(json, Files.readString(json).replace("\"family\"", "\"familie\""));
        assertRefused(folder, "has a damaged pack.json");
    }

    @Test
    void anotherSchemaVersionIsRefused() {
        PackWriter.write(folder, manifest(99), Map.of("weights.bin", WEIGHTS));
        assertRefused(folder, "has schema version 99: this program reads version 1");
    }

    @Test
    void aFolderWithoutAManifestAndAMissingFolderAreRefused() {
        assertRefused(temporary, "has no pack.json");
        assertRefused(temporary.resolve("nowhere"), "cannot be read");
    }

    @Test
    void aPackThatCannotBeWrittenSaysSo() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");
        assertThatThrownBy(() -> PackWriter.write(file.resolve("pack"), manifest(1), Map.of()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cannot be written");
    }

    private static void assertRefused(Path location, String reason) {
        assertThatThrownBy(() -> WorldPack.open(location))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(reason);
    }
}
