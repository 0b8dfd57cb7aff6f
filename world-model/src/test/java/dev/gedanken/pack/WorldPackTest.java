package dev.gedanken.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gedanken.model.Context;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.LatentCodes;
import dev.gedanken.world.LatentVectors;
import dev.gedanken.world.VectorSpace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        PackManifest manifest =
                new PackManifest(
                        "name",
                        "Title",
                        "family",
                        "scene",
                        Optional.of(FrameShape.square(64)),
                        ActionSpace.startingWith("noop").and("up", "UP").build(),
                        10,
                        JsonNodeFactory.instance.objectNode().put("size", 8),
                        record);
        return schemaVersion == PackManifest.SCHEMA_VERSION
                ? manifest
                : withVersion(manifest, schemaVersion);
    }

    private static PackManifest withVersion(PackManifest manifest, int version) {
        return new PackManifest(
                version,
                manifest.name(),
                manifest.title(),
                manifest.family(),
                manifest.world(),
                manifest.frame(),
                manifest.inputs(),
                manifest.contextSteps(),
                manifest.model(),
                manifest.training(),
                manifest.notes(),
                manifest.formerIdentities(),
                manifest.files());
    }

    @Test
    void whatWasWrittenIsReadBackAndVerified() {
        WorldPack pack = WorldPack.open(folder);
        assertThat(pack.file("weights.bin")).isEqualTo(WEIGHTS);
        assertThat(((Action) pack.manifest().inputs().parse("up")).keys()).containsExactly("UP");
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
        assertThat(WorldPack.open(zip).identity()).isEqualTo(WorldPack.open(folder).identity());
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "7",
                "\"x\"",
                "",
                "{\"schemaVersion\": 2}",
                "{\"schemaVersion\": null}"
            })
    void aManifestThatIsNoObjectWithAllEntriesIsRefused(String json) throws IOException {
        Files.writeString(folder.resolve("pack.json"), json);
        assertRefused(folder, "has a damaged pack.json");
        assertThatThrownBy(() -> WorldPack.peek(folder)).isInstanceOf(BadInputException.class);
    }

    static List<List<String>> wrongEntries() {
        return List.of(
                List.of("\"cmd\"", "null", "'pack.json.training.command' is null"),
                List.of("\"size\" : 8", "\"size\" : null", "'pack.json.model.size' is null"),
                List.of("\"keys\" : [ ]", "\"keys\" : [ null ]", "is null"),
                List.of("\"name\" : \"name\"", "\"name\" : \"a\", \"name\" : \"b\"", "uplicate"),
                List.of("\"width\" : 64", "\"width\" : 1000000000", "'frame.width' is 1000000000"),
                List.of("\"width\" : 64", "\"width\" : 0", "0×64"),
                List.of("\"name\" : \"name\"", "\"name\" : \"../x\"", "'../x' is no name"),
                List.of("\"name\" : \"name\"", "\"name\" : \".x\"", "'.x' is no name"),
                List.of("\"Title\"", "\"\\u001b[31mTitle\"", "'title' has control characters"),
                List.of("\"up\"", "\"u\\np\"", "'actions.name' has control characters"),
                List.of("\"contextSteps\" : 10", "\"contextSteps\" : -1", "'contextSteps' is -1"),
                List.of("\"contextSteps\" : 10", "\"contextSteps\" : 1e9", "damaged"),
                List.of("\"minutes\" : 2.5", "\"minutes\" : 1e400", "'training.minutes'"),
                List.of("\"name\" : \"up\"", "\"name\" : \"noop\"", "two actions 'noop'"),
                List.of("\"index\" : 1", "\"index\" : 7", "has index 7 but stands at 1"),
                List.of("weights.bin", "../weights.bin", "'../weights.bin' is no path"),
                List.of("weights.bin", "/etc/passwd", "'/etc/passwd' is no path"),
                List.of("weights.bin", "a\\\\b", "is no path"),
                List.of("weights.bin\" : \"", "weights.bin\" : \"x", "without a SHA-256"));
    }

    @ParameterizedTest
    @MethodSource("wrongEntries")
    void entriesOutOfRangeAreNamedAndRefused(List<String> wrong) throws IOException {
        Path json = folder.resolve("pack.json");
        String text = Files.readString(json);
        assertThat(text).contains(wrong.get(0));
        Files.writeString(json, text.replace(wrong.get(0), wrong.get(1)));
        assertRefused(folder, wrong.get(2));
    }

    @Test
    void anOldManifestWithoutItsFirstActionIsRefused() throws IOException {
        String text = Files.readString(OLD_PACK.resolve("pack.json"));
        Files.writeString(
                folder.resolve("pack.json"), text.replaceFirst("\\{\\s*\"index\" : 0[^}]*},", ""));
        assertRefused(folder, "has index 1 but stands at 0");
    }

    @Test
    void whatTheManifestDoesNotListIsNotRead() throws IOException {
        Path unlisted = Files.createFile(folder.resolve("secret.bin"));
        Files.setPosixFilePermissions(unlisted, PosixFilePermissions.fromString("---------"));
        Files.createSymbolicLink(folder.resolve("itself"), folder);

        assertThat(WorldPack.open(folder).hasFile("secret.bin")).isFalse();
    }

    @Test
    void aFolderThatIsNoPackIsRefusedWithoutWalkingIt() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertRefused(Path.of("/"), "has no pack.json"));
    }

    @Test
    void aLinkToAPackIsThePack() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);
        assertThat(WorldPack.open(link).identity()).isEqualTo(WorldPack.open(folder).identity());
    }

    @Test
    void anotherSchemaVersionIsRefused() {
        PackWriter.write(folder, manifest(99), Map.of("weights.bin", WEIGHTS));
        assertRefused(folder, "has schema version 99: this program reads versions 1 to 2");
    }

    @Test
    void aFolderWithoutAManifestAndAMissingFolderAreRefused() {
        assertRefused(temporary, "has no pack.json");
        assertRefused(temporary.resolve("nowhere"), "cannot be read");
    }

    @Test
    void aPackThatCannotBeWrittenSaysSo() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");
        assertThatThrownBy(() -> PackWriter.write(file.resolve("pack"), manifest(2), Map.of()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void aFailedWriteLeavesNoHalfFile() throws IOException {
        Files.createDirectories(folder.resolve("b.bin").resolve("taken"));
        Map<String, byte[]> files = Map.of("a.bin", WEIGHTS, "b.bin", WEIGHTS);

        assertThatThrownBy(() -> PackWriter.write(folder, manifest(2), files))
                .isInstanceOf(BadInputException.class);

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".part"));
        }
    }

    /** A pack as version 0.1 wrote it, with weights that were cut short. */
    private static final Path OLD_PACK = Path.of("src", "test", "resources", "packs", "schema-1");

    @Test
    void packsOfTheFirstVersionAreReadAndKnownByTheHashOfTheirManifest() throws IOException {
        byte[] json = Files.readAllBytes(OLD_PACK.resolve(WorldPack.MANIFEST));
        WorldPack pack = WorldPack.open(OLD_PACK);
        assertThat(pack.manifest().world()).isEqualTo("bricks");
        assertThat(pack.manifest().frame()).contains(FrameShape.square(64));
        assertThat(pack.manifest().contextSteps()).isEqualTo(10);
        assertThat(pack.legacyIdentity()).contains(Sha256.of(json));
        assertThat(pack.isKnownAs(Sha256.of(json))).isTrue();
        assertThat(ManifestJson.asVersion1(pack.manifest(), pack.manifest().files()))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(json));
    }

    @Test
    void scoresThatAreWrittenLaterOrphanNoSession() throws IOException {
        Path copy = temporary.resolve("bricks-grid");
        Files.createDirectories(copy);
        for (String name : List.of("pack.json", "weights.safetensors", "metrics.json")) {
            Files.copy(OLD_PACK.resolve(name), copy.resolve(name));
        }
        WorldPack before = WorldPack.open(copy);
        String recorded = before.legacyIdentity().orElseThrow();
        for (byte score = 1; score <= 2; score++) {
            WorldPack pack = WorldPack.open(copy);
            Map<String, byte[]> files = new TreeMap<>();
            files.put(WorldPack.WEIGHTS, pack.file(WorldPack.WEIGHTS));
            files.put(WorldPack.METRICS, new byte[] {score});
            PackWriter.write(copy, pack.manifestForRewriting(), files);
        }
        WorldPack after = WorldPack.open(copy);
        assertThat(after.manifest().schemaVersion()).isEqualTo(2);
        assertThat(after.identity()).isEqualTo(before.identity());
        assertThat(after.isKnownAs(recorded)).isTrue();
        assertThat(after.isKnownAs("0".repeat(64))).isFalse();
    }

    @Test
    void theIdentityIsThatOfWhatComputes() {
        Map<String, byte[]> files = new TreeMap<>(Map.of("weights.bin", WEIGHTS));
        String identity = WorldPack.open(folder).identity();
        files.put("README.md", new byte[] {1});
        files.put("picture.png", new byte[] {1});
        files.put(WorldPack.LOSSES, new byte[] {1});
        files.put(WorldPack.POLICY, new byte[] {1});
        files.put(WorldPack.POLICY_WEIGHTS, new byte[] {1});
        PackWriter.write(folder, manifest(2), files);
        assertThat(WorldPack.open(folder).identity()).isEqualTo(identity);
        files.put("viewer.safetensors", new byte[] {1});
        PackWriter.write(folder, manifest(2), files);
        assertThat(WorldPack.open(folder).identity()).isNotEqualTo(identity);
    }

    static List<InputSpace> inputSpaces() {
        return List.of(
                ActionSpace.startingWith("noop").and("up", "UP").build(),
                new VectorSpace(
                        List.of(
                                new VectorSpace.Component(
                                        "steer", -1, 1, 0, List.of("LEFT"), List.of(), "x"))),
                new LatentCodes(2, 0, List.of(List.of(), List.of("UP"))),
                new LatentVectors(3, 2));
    }

    @ParameterizedTest
    @MethodSource("inputSpaces")
    void everyKindOfInputIsReadBack(InputSpace inputs) {
        PackManifest plain = manifest(2);
        PackManifest other =
                new PackManifest(
                        plain.name(),
                        plain.title(),
                        plain.family(),
                        "",
                        Optional.empty(),
                        inputs,
                        0,
                        plain.model(),
                        plain.training());
        PackWriter.write(folder, other, Map.of());
        assertThat(WorldPack.peek(folder)).isEqualTo(other);
        assertThat(WorldPack.open(folder).legacyIdentity()).isEmpty();
    }

    @Test
    void startFramesAreReadBackAndDamageIsNamed() {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            byte[] rgb = new byte[64 * 64 * 3];
            Arrays.fill(rgb, (byte) (100 * i));
            frames.add(Frame.of(64, 64, rgb));
        }
        ActionSpace actions = (ActionSpace) manifest(2).inputs();
        Context context = new Context(frames, List.of(actions.get(1), actions.get(0)));
        Map<String, byte[]> files = new TreeMap<>(new StartFrames(List.of(context)).files());
        PackWriter.write(folder, manifest(2), files);
        assertThat(StartFrames.of(WorldPack.open(folder)).contexts()).containsExactly(context);

        String list = new String(files.get(StartFrames.LIST), StandardCharsets.UTF_8);
        files.put(
                StartFrames.LIST,
                list.replace("\"up\"", "\"down\"").getBytes(StandardCharsets.UTF_8));
        assertStartsRefused(files, "Unknown action 'down'");
        files.put(StartFrames.LIST, list.replace("\"up\",", "").getBytes(StandardCharsets.UTF_8));
        assertStartsRefused(files, "has 192×64 pixels and not 2 frames of 64×64");
        files.put(StartFrames.LIST, list.getBytes(StandardCharsets.UTF_8));
        files.put("starts/000.png", new byte[] {1, 2, 3});
        assertStartsRefused(files, "000.png is not a whole PNG");
    }

    private void assertStartsRefused(Map<String, byte[]> files, String reason) {
        PackWriter.write(folder, manifest(2), files);
        WorldPack pack = WorldPack.open(folder);
        assertThatThrownBy(() -> StartFrames.of(pack))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(reason);
    }

    private static void assertRefused(Path location, String reason) {
        assertThatThrownBy(() -> WorldPack.open(location))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(reason);
    }
}
