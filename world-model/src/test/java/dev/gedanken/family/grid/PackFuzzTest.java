package dev.gedanken.family.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.family.catalog.FamilyCatalog;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.StartFrames;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.testing.Attempts;
import dev.gedanken.testing.Damage;
import dev.gedanken.testing.Damages;
import dev.gedanken.testing.Fuzz;
import dev.gedanken.testing.Scratch;
import dev.gedanken.train.TrainingRequest.Start;
import dev.gedanken.world.Noise;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Packs with single changes: each is opened, and some are played, or it is refused in a sentence.
 */
@Domain(Damages.class)
class PackFuzzTest {
    private static final int TRIES = 12;

    /** Of every this many that can be opened, one is played, because playing takes longest. */
    private static final int PLAYED = 8;

    private static final String STRIP = StartFrames.FOLDER + "000.png";
    private static final String ZIP = "pack.zip";

    private static final Map<String, byte[]> WHOLE = new TreeMap<>();

    private final Scratch scratch = Scratch.make();
    private final Attempts attempts = new Attempts("packs");
    private final Map<String, byte[]> written = new TreeMap<>();

    @BeforeContainer
    static void train() throws IOException {
        try (Scratch shared = Scratch.make()) {
            Path tiny = shared.resolve("tiny");
            GridTrainer.ofTinyModels()
                    .train(TinyPack.request(tiny, 2, Start.ANEW), new TinyPack.Recorder());
            for (String name : WorldPack.peek(tiny).files().keySet()) {
                WHOLE.put(name, Files.readAllBytes(tiny.resolve(name)));
            }
            WHOLE.put(WorldPack.MANIFEST, Files.readAllBytes(tiny.resolve(WorldPack.MANIFEST)));
            WHOLE.put(ZIP, zipped(shared.resolve(ZIP)));
        }
    }

    private static byte[] zipped(Path zip) throws IOException {
        try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, byte[]> file : WHOLE.entrySet()) {
                archive.putNextEntry(new ZipEntry("top/" + file.getKey()));
                archive.write(file.getValue());
            }
        }
        return Files.readAllBytes(zip);
    }

    @AfterProperty
    void end() {
        attempts.close();
        scratch.close();
    }

    /** Opens a pack in which one file is replaced, with its correct hash. */
    private void attempt(String name, byte[] changed) throws Exception {
        Map<String, byte[]> files = new TreeMap<>(WHOLE);
        files.remove(ZIP);
        files.put(name, changed);
        if (!name.equals(WorldPack.MANIFEST)) {
            correctHash(files, name);
        }
        Path pack = scratch.resolve("pack");
        write(pack, files);
        attempt(pack);
    }

    private void attempt(Path pack) throws Exception {
        attempts.read(() -> load(WorldPack.open(pack), attempts.taken() % PLAYED == 0));
        assertThat(scratch.names())
                .containsExactly(Objects.requireNonNull(pack.getFileName()).toString());
    }

    private static void correctHash(Map<String, byte[]> files, String file) {
        String json = new String(files.get(WorldPack.MANIFEST), StandardCharsets.UTF_8);
        files.put(
                WorldPack.MANIFEST,
                json.replace(sha256(WHOLE.get(file)), sha256(files.get(file)))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the files that differ from those of the attempt before. */
    private void write(Path pack, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!Arrays.equals(file.getValue(), written.put(file.getKey(), file.getValue()))) {
                Path place = pack.resolve(file.getKey());
                Files.createDirectories(place.getParent());
                Files.write(place, file.getValue());
            }
        }
    }

    private static void load(WorldPack pack, boolean isPlayed) {
        try (WorldModel model = FamilyCatalog.builtIn().load(pack)) {
            StartFrames starts = StartFrames.of(pack);
            if (isPlayed && !starts.contexts().isEmpty()) {
                var beliefs = model.begin(starts.contexts().subList(0, 1), List.of(Noise.at(1, 0)));
                model.imagine(
                        beliefs, List.of(model.card().inputs().idle()), List.of(Noise.at(1, 1)));
            }
        }
    }

    @Fuzz(tries = TRIES)
    void manifestsWithOtherValues(@ForAll Damage damage) throws Exception {
        attempt(WorldPack.MANIFEST, damage.ofJson(WHOLE.get(WorldPack.MANIFEST)));
    }

    @Fuzz(tries = TRIES)
    void manifestsWithOtherBytes(@ForAll Damage damage) throws Exception {
        attempt(WorldPack.MANIFEST, damage.of(WHOLE.get(WorldPack.MANIFEST)));
    }

    @Fuzz(tries = TRIES)
    void weightsWithOtherBytes(@ForAll Damage damage) throws Exception {
        attempt(WorldPack.WEIGHTS, damage.of(WHOLE.get(WorldPack.WEIGHTS)));
    }

    @Fuzz(tries = TRIES)
    void weightsWithAnotherHeader(@ForAll Damage damage) throws Exception {
        attempt(WorldPack.WEIGHTS, damage.ofHeader(WHOLE.get(WorldPack.WEIGHTS)));
    }

    @Fuzz(tries = TRIES)
    void startsWithOtherValues(@ForAll Damage damage) throws Exception {
        attempt(StartFrames.LIST, damage.ofJson(WHOLE.get(StartFrames.LIST)));
    }

    @Fuzz(tries = TRIES)
    void startsWithOtherPictures(@ForAll Damage damage) throws Exception {
        attempt(STRIP, damage.of(WHOLE.get(STRIP)));
    }

    @Fuzz(tries = TRIES)
    void zipsWithOtherBytes(@ForAll Damage damage) throws Exception {
        Path zip = scratch.resolve(ZIP);
        Files.write(zip, damage.of(WHOLE.get(ZIP)));
        attempt(zip);
    }
}
