package dev.gedanken.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.gedanken.data.hdf5.Hdf5Episodes;
import dev.gedanken.data.hdf5.Hdf5Writer;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.rooms.RoomsScene;
import dev.gedanken.scene.runner.LevelFile;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.KeyScript;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages good files in many ways; a reader takes what comes or refuses it in a sentence, within seconds and within
 * the memory. {@code -Dgedanken.fuzz=10000} tries as many inputs for each reader.
 */
class ReaderFuzzTest {
    private static final int INPUTS = Integer.getInteger("gedanken.fuzz", 120);
    private static final long MOST_SECONDS = 5;
    private static final Episode EPISODE = episode();

    @TempDir private Path folder;

    /** A reader of files. */
    private interface Reader {
        void read(Path file) throws Exception;
    }

    private static Episode episode() {
        Episode whole = new SceneEpisodes(new RoomsScene(), PolicyKind.MIXED, 5, 1, 4).episode(0);
        List<Frame> small = new ArrayList<>();
        for (int i = 0; i < whole.frames().size(); i++) {
            byte[] rgb = new byte[8 * 6 * 3];
            Arrays.fill(rgb, (byte) (40 * i));
            small.add(Frame.of(8, 6, rgb));
        }
        return new Episode(5, small, whole.actions(), whole.labels());
    }

    /** Returns a file with some bytes changed, numbers made extreme, parts cut out, doubled or swapped. */
    private static byte[] damaged(byte[] good, SplittableRandom luck) {
        byte[] bytes = good.clone();
        int changes = 1 + luck.nextInt(4);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            bytes = changed(bytes, luck);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, SplittableRandom luck) {
        int at = luck.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + luck.nextInt(16));
        switch (luck.nextInt(7)) {
            case 0 -> bytes[at] ^= (byte) (1 << luck.nextInt(8));
            case 1 -> bytes[at] = (byte) luck.nextInt(256);
            case 2 -> Arrays.fill(bytes, at, at + length, (byte) 0xFF);
            case 3 -> Arrays.fill(bytes, at, at + length, (byte) 0);
            case 4 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 5 -> {
                byte[] cut = new byte[bytes.length - length];
                System.arraycopy(bytes, 0, cut, 0, at);
                System.arraycopy(bytes, at + length, cut, at, cut.length - at);
                return cut;
            }
            default -> {
                byte[] doubled = new byte[bytes.length + length];
                System.arraycopy(bytes, 0, doubled, 0, at + length);
                System.arraycopy(bytes, at, doubled, at + length, bytes.length - at);
                return doubled;
            }
        }
        return bytes;
    }

    private void fuzz(List<Path> good, String name, Reader reader) throws Exception {
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            for (int i = 0; i < INPUTS; i++) {
                SplittableRandom luck = new SplittableRandom(i);
                Path source = good.get(i % good.size());
                byte[] bytes = damaged(Files.readAllBytes(source), luck);
                Path file = folder.resolve("fuzz-" + i + name);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
                tryReading(executor, () -> outcome(reader, file), source, i);
                Files.delete(file);
            }
        }
    }

    private static void tryReading(
            ExecutorService executor, Callable<Boolean> reading, Path source, int input)
            throws InterruptedException {
        String what = "input %d, from %s".formatted(input, source.getFileName());
        try {
            executor.submit(reading).get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            executor.shutdownNow();
            fail(what + " takes more than " + MOST_SECONDS + " seconds", e);
        } catch (ExecutionException e) {
            executor.shutdownNow();
            fail(what + " ends in " + e.getCause(), e.getCause());
        }
    }

    /** Returns whether the file was read; one that was not must be refused in a sentence. */
    private static boolean outcome(Reader reader, Path file) throws Exception {
        try {
            reader.read(file);
            return true;
        } catch (BadInputException e) {
            assertThat(e.getMessage()).endsWith(".").hasSizeLessThan(2_000);
            return false;
        }
    }

    private Path text(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void keyScripts() throws Exception {
        ActionSpace space = ActionSpace.startingWith("noop").and("left").and("fire").build();
        Path good = text("good.keys", "\uFEFFleft x12\n# a comment\nnoop\r\nfire x9999999\n\n");
        fuzz(List.of(good), ".keys", file -> KeyScript.read(file, space));
    }

    @Test
    void levelsInTexts() throws Exception {
        String rows = "..P.............\n".repeat(1) + "....E...F.......\n".repeat(5);
        Path good = text("good.txt", "; a level\n" + rows + "################\n".repeat(2));
        fuzz(List.of(good), ".txt", LevelFile::read);
    }

    @Test
    void levelsInPicturesAndFramesOfEpisodes() throws Exception {
        Path written = new EpisodeFolder(folder, EpisodeFormat.PNG).write(0, EPISODE);
        Path good = written.resolve("frame-00001.png");
        fuzz(List.of(good), ".png", LevelFile::read);
    }

    @Test
    void archives() throws Exception {
        Path good = new EpisodeFolder(folder, EpisodeFormat.NPZ).write(0, EPISODE);
        fuzz(
                List.of(good),
                "/a.npz",
                file -> readAll(EpisodeFiles.inFolder(file.getParent(), Optional.empty())));
    }

    @Test
    void hdf5() throws Exception {
        Path own = folder.resolve("own.h5");
        EpisodeSource source = new ListedEpisodes(new RoomsScene().actions(), List.of(EPISODE));
        Hdf5Writer.write(own, source, Map.of("scene", "rooms"), done -> {});
        List<Path> good = new ArrayList<>(List.of(own));
        good.addAll(foreignHdf5());
        fuzz(
                good,
                ".h5",
                file -> {
                    try (Hdf5Episodes read = new Hdf5Episodes(file, Optional.empty())) {
                        readAll(read);
                    }
                });
    }

    private static List<Path> foreignHdf5() throws IOException, URISyntaxException {
        Path folder =
                Path.of(
                                Objects.requireNonNull(
                                                ReaderFuzzTest.class.getResource("/hdf5/soft.h5"))
                                        .toURI())
                        .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".h5")).sorted().toList();
        }
    }

    private static void readAll(EpisodeSource source) {
        for (int i = 0; i < source.size(); i++) {
            source.episode(i);
        }
    }

    @Test
    void foldersOfPictures() throws Exception {
        Path whole = new EpisodeFolder(folder, EpisodeFormat.PNG).write(0, EPISODE);
        List<Path> parts;
        try (Stream<Path> files = Files.list(whole)) {
            parts = files.sorted().toList();
        }
        for (int i = 0; i < INPUTS; i++) {
            Path part = parts.get(i % parts.size());
            byte[] good = Files.readAllBytes(part);
            Files.write(part, damaged(good, new SplittableRandom(i)));
            int input = i;
            try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
                tryReading(
                        executor,
                        () ->
                                outcome(
                                        file ->
                                                readAll(
                                                        EpisodeFiles.inFolder(
                                                                file, Optional.empty())),
                                        whole),
                        part,
                        input);
            }
            Files.write(part, good);
        }
    }

    @Test
    void theDamageIsTheSameInEveryRun() {
        byte[] good = "a good file".getBytes(StandardCharsets.UTF_8);
        assertThat(damaged(good, new SplittableRandom(3)))
                .isEqualTo(damaged(good, new SplittableRandom(3)));
        assertThat(INPUTS).isPositive();
    }
}
