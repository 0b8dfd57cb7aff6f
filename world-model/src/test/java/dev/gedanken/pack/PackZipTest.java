package dev.gedanken.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.FrameShape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** Packs as zips, as file managers make them and as attackers make them. */
class PackZipTest {
    private static final byte[] WEIGHTS = {1, 2, 3, 4};

    @TempDir private Path temporary;
    private Path folder;
    private Path zip;

    @BeforeEach
    void writePack() {
        folder = temporary.resolve("pack");
        zip = temporary.resolve("pack.zip");
        PackManifest manifest =
                new PackManifest(
                        "name",
                        "Title",
                        "family",
                        "",
                        Optional.of(FrameShape.square(64)),
                        ActionSpace.startingWith("noop").build(),
                        10,
                        JsonNodeFactory.instance.objectNode(),
                        new TrainingRecord("", "", 0, "", 0, new TreeMap<>(), 0, "", ""));
        PackWriter.write(folder, manifest, Map.of("weights.bin", WEIGHTS, "starts/a.png", WEIGHTS));
    }

    private Map<String, byte[]> files(String prefix, String separator) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : new String[] {"weights.bin", "starts/a.png", "pack.json"}) {
            files.put(
                    prefix + name.replace("/", separator),
                    Files.readAllBytes(folder.resolve(name)));
        }
        return files;
    }

    private void write(Map<String, byte[]> files) throws IOException {
        try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                archive.putNextEntry(new ZipEntry(file.getKey()));
                archive.write(file.getValue());
            }
        }
    }

    private void assertIsThePack() {
        assertThat(WorldPack.open(zip).identity()).isEqualTo(WorldPack.open(folder).identity());
        assertThat(WorldPack.open(zip).file("starts/a.png")).isEqualTo(WEIGHTS);
        assertThat(WorldPack.peek(zip)).isEqualTo(WorldPack.peek(folder));
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> WorldPack.open(zip))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pack/", "./", "some/where/deep/"})
    void theFilesMayLieInAFolder(String top) throws IOException {
        write(files(top, "/"));
        assertIsThePack();
    }

    @Test
    void namesMayBeWrittenWithBackslashes() throws IOException {
        write(files("pack\\", "\\"));
        assertIsThePack();
    }

    @Test
    void whatFinderAddsIsPassedOver() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("__MACOSX/pack.json", new byte[] {0, 5, 22, 7});
        files.put("__MACOSX/pack/._pack.json", new byte[] {0, 5, 22, 7});
        files.put("pack/._pack.json", new byte[] {0, 5, 22, 7});
        files.put("pack/.DS_Store", new byte[] {0});
        files.putAll(files("pack/", "/"));
        write(files);
        assertIsThePack();
    }

    @Test
    void entriesThatTheManifestDoesNotListAreNotUnpacked() throws IOException {
        try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, byte[]> file : files("", "/").entrySet()) {
                archive.putNextEntry(new ZipEntry(file.getKey()));
                archive.write(file.getValue());
            }
            archive.putNextEntry(new ZipEntry("bomb"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                archive.write(nothing);
            }
        }
        WorldPack pack = WorldPack.open(zip);
        assertThat(pack.hasFile("bomb")).isFalse();
    }

    @Test
    void aManifestThatUnpacksToMoreThanAManifestHasIsRefused() throws IOException {
        Map<String, byte[]> files = files("", "/");
        files.put("pack.json", new byte[PackFiles.MOST_MANIFEST + 1]);
        write(files);
        assertRefused("File pack.json of the pack is too large");
    }

    @Test
    void aZipWithoutAManifestAndAFileThatIsNoZipAreRefused() throws IOException {
        write(Map.of("readme.txt", WEIGHTS));
        assertRefused("has no pack.json");
        Files.write(zip, "no zip".getBytes(StandardCharsets.UTF_8));
        assertRefused("cannot be read");
        Files.delete(zip);
        assertRefused("cannot be read");
    }

    @Test
    void aTruncatedZipIsRefused() throws IOException {
        write(files("pack/", "/"));
        byte[] whole = Files.readAllBytes(zip);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(zip, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> WorldPack.open(zip)).isInstanceOf(BadInputException.class);
        }
    }

    @Test
    void aLinkToAZipIsThePack() throws IOException {
        write(files("", "/"));
        Path link = Files.createSymbolicLink(temporary.resolve("link.zip"), zip);
        assertThat(WorldPack.open(link).identity()).isEqualTo(WorldPack.open(folder).identity());
    }
}
