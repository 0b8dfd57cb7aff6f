package dev.gedanken.family.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.family.catalog.FamilyCatalog;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.StartFrames;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.testing.Mutations;
import dev.gedanken.train.TrainingRequest.Start;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Noise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packs with one thing after another changed: each is opened and some are played, or it is refused in a sentence, in seconds.
 * {@code -Dgedanken.fuzz=10000} tries that many of each kind.
 */
class PackFuzzTest {
    private static final int TRIES = Integer.getInteger("gedanken.fuzz", 12);
    private static final long SEED = Long.getLong("gedanken.fuzz.seed", 14);
    private static final long MOST_NANOS = 5_000_000_000L;

    /** Of so many that can be opened one is played, which takes longest. */
    private static final int PLAYED = 8;

    private static final String STRIP = StartFrames.FOLDER + "000.png";

    @TempDir private static Path shared;
    @TempDir private Path scratch;

    private static Map<String, byte[]> whole = new TreeMap<>();

    /** What became of the packs. */
    private int opened;

    private int refused;
    private long slowest;
    private final long begun = System.nanoTime();

    @BeforeAll
    static void train() throws IOException {
        Path tiny = shared.resolve("tiny");
        GridTrainer.ofTinyModels()
                .train(TinyPack.request(tiny, 2, Start.ANEW), new TinyPack.Recorder());
        for (String name : WorldPack.peek(tiny).files().keySet()) {
            whole.put(name, Files.readAllBytes(tiny.resolve(name)));
        }
        whole.put(WorldPack.MANIFEST, Files.readAllBytes(tiny.resolve(WorldPack.MANIFEST)));
    }

    /** Changes one file of a pack. */
    private interface Change {
        byte[] of(byte[] file, Mutations mutations);
    }

    private void tryAll(String file, Change change) throws IOException {
        Mutations mutations = new Mutations(SEED);
        for (int i = 0; i < TRIES; i++) {
            Map<String, byte[]> files = new TreeMap<>(whole);
            files.put(file, change.of(whole.get(file), mutations));
            if (!file.equals(WorldPack.MANIFEST)) {
                correctHash(files, file);
            }
            Path pack = scratch.resolve("pack");
            write(pack, files);
            attempt(pack, "%s, try %d".formatted(file, i));
        }
        assertNothingOutside();
    }

    private static void correctHash(Map<String, byte[]> files, String file) {
        String json = new String(files.get(WorldPack.MANIFEST), StandardCharsets.UTF_8);
        files.put(
                WorldPack.MANIFEST,
                json.replace(sha256(whole.get(file)), sha256(files.get(file)))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path pack, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path place = pack.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
        }
    }

    private void attempt(Path pack, String what) {
        long before = System.nanoTime();
        try {
            load(WorldPack.open(pack), opened % PLAYED == 0);
            opened++;
        } catch (BadInputException e) {
            refused++;
            assertThat(e.getMessage()).as(what).doesNotContain("\n").endsWith(".");
        } catch (RuntimeException | Error e) {
            throw new AssertionError("%s: %s".formatted(what, e), e);
        }
        long nanos = System.nanoTime() - before;
        slowest = Math.max(slowest, nanos);
        assertThat(nanos).as(what).isLessThan(MOST_NANOS);
    }

    private static void load(WorldPack pack, boolean isPlayed) {
        StartFrames starts = StartFrames.of(pack);
        try (WorldModel model = FamilyCatalog.builtIn().load(pack)) {
            if (isPlayed && !starts.contexts().isEmpty()) {
                var beliefs = model.begin(starts.contexts().subList(0, 1), List.of(Noise.at(1, 0)));
                model.imagine(
                        beliefs, List.of(model.card().inputs().idle()), List.of(Noise.at(1, 1)));
            }
        }
    }

    @AfterEach
    void tell() {
        if (TRIES >= 1000) {
            System.out.printf(
                    "%d opened, %d refused, slowest %d ms, %d s in all%n",
                    opened,
                    refused,
                    slowest / 1_000_000,
                    (System.nanoTime() - begun) / 1_000_000_000);
        }
    }

    private void assertNothingOutside() {
        try (Stream<Path> files = Files.list(scratch)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isSubsetOf("pack", "pack.zip");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void manifestsWithOtherValues() throws IOException {
        tryAll(WorldPack.MANIFEST, (file, mutations) -> mutations.json(file));
    }

    @Test
    void manifestsWithOtherBytes() throws IOException {
        tryAll(WorldPack.MANIFEST, (file, mutations) -> mutations.bytes(file));
    }

    @Test
    void weightsWithOtherBytes() throws IOException {
        tryAll(WorldPack.WEIGHTS, (file, mutations) -> mutations.bytes(file));
    }

    @Test
    void weightsWithAnotherHeader() throws IOException {
        tryAll(WorldPack.WEIGHTS, (file, mutations) -> mutations.header(file));
    }

    @Test
    void startsWithOtherValues() throws IOException {
        tryAll(StartFrames.LIST, (file, mutations) -> mutations.json(file));
    }

    @Test
    void startsWithOtherPictures() throws IOException {
        tryAll(STRIP, (file, mutations) -> mutations.bytes(file));
    }

    @Test
    void zipsWithOtherBytes() throws IOException {
        Path zip = scratch.resolve("pack.zip");
        try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, byte[]> file : whole.entrySet()) {
                archive.putNextEntry(new ZipEntry("top/" + file.getKey()));
                archive.write(file.getValue());
            }
        }
        byte[] bytes = Files.readAllBytes(zip);
        Mutations mutations = new Mutations(SEED);
        for (int i = 0; i < TRIES; i++) {
            Files.write(zip, mutations.bytes(bytes));
            attempt(zip, "zip, try " + i);
        }
        assertNothingOutside();
    }
}
