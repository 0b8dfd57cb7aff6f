package dev.gedanken.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.data.hdf5.Hdf5Episodes;
import dev.gedanken.data.hdf5.Hdf5Writer;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.rooms.RoomsScene;
import dev.gedanken.scene.runner.LevelFile;
import dev.gedanken.testing.Attempts;
import dev.gedanken.testing.Damage;
import dev.gedanken.testing.Damages;
import dev.gedanken.testing.Fuzz;
import dev.gedanken.testing.Scratch;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Frame;
import dev.gedanken.world.KeyScript;
import io.jhdf.checksum.ChecksumUtils;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Damages good files in many ways; every reader accepts the result or refuses it in a sentence. */
@Domain(Damages.class)
class ReaderFuzzTest {
    private static final Episode EPISODE = episode();
    private static final ActionSpace KEYS =
            ActionSpace.startingWith("noop").and("left").and("fire").build();

    /** Good files are in one folder, damaged ones alone in the other. */
    private final Scratch goods = Scratch.make();

    private final Scratch folder = Scratch.make();
    private final Attempts attempts = new Attempts("a reader");
    private List<Path> good = List.of();

    /** A good episode as a folder of pictures. */
    private Path pictures = goods.path();

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

    @BeforeProperty
    void write() throws IOException {
        String rows = "..P.............\n....E...F.......\n" + "................\n".repeat(4);
        Files.writeString(
                goods.resolve("good.txt"), "; a level\n" + rows + "################\n".repeat(2));
        BufferedImage level = new BufferedImage(16, 8, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 32; i++) {
            level.setRGB(i % 16, 6 + i / 16, 0xFF804000);
        }
        ImageIO.write(level, "png", goods.resolve("level.png").toFile());
        Files.writeString(
                goods.resolve("good.keys"),
                "\uFEFFleft x12\n# a comment\nnoop\r\nfire x9999999\n\n");
        EpisodeSource source = new ListedEpisodes(new RoomsScene().actions(), List.of(EPISODE));
        Hdf5Writer.write(goods.resolve("own.h5"), source, Map.of("scene", "rooms"), done -> {});
        new EpisodeFolder(goods.path(), EpisodeFormat.NPZ).write(0, EPISODE);
        pictures = new EpisodeFolder(goods.path(), EpisodeFormat.PNG).write(0, EPISODE);
    }

    @AfterProperty
    void end() {
        attempts.close();
        goods.close();
        folder.close();
    }

    private List<Path> all(Path place, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private List<Path> good(String ending) throws IOException {
        good = good.isEmpty() ? all(goods.path(), ending) : good;
        return good;
    }

    private void tryReading(String name, byte[] bytes, Reader reader) throws Exception {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        attempts.read(() -> reader.read(file));
        assertThat(folder.names()).containsExactly(name);
    }

    private void fuzz(String ending, Damage damage, Reader reader) throws Exception {
        Path whole = damage.pick(good(ending));
        tryReading("fuzz" + ending, damage.of(Files.readAllBytes(whole)), reader);
    }

    private static void readAll(EpisodeSource source) {
        for (int i = 0; i < source.size(); i++) {
            source.episode(i);
        }
    }

    @Fuzz
    void keyScripts(@ForAll Damage damage) throws Exception {
        fuzz(".keys", damage, file -> KeyScript.read(file, KEYS));
    }

    @Fuzz
    void levelsInTexts(@ForAll Damage damage) throws Exception {
        fuzz(".txt", damage, LevelFile::read);
    }

    @Fuzz
    void levelsInPictures(@ForAll Damage damage) throws Exception {
        fuzz(".png", damage, LevelFile::read);
    }

    @Fuzz
    void archives(@ForAll Damage damage) throws Exception {
        fuzz(
                ".npz",
                damage,
                file -> readAll(EpisodeFiles.inFolder(folder.path(), Optional.empty())));
    }

    @Fuzz
    void hdf5(@ForAll Damage damage) throws Exception {
        if (good.isEmpty()) {
            good = Stream.concat(good(".h5").stream(), foreignHdf5()).toList();
        }
        fuzz(
                ".h5",
                damage,
                file -> {
                    try (Hdf5Episodes read = new Hdf5Episodes(file, Optional.empty())) {
                        readAll(read);
                    }
                });
    }

    /** The list of mappings is damaged, and its checksum made right again, so that what is behind it is reached. */
    @Fuzz
    void mappingsOfVirtualHdf5(@ForAll Damage damage) throws Exception {
        if (good.isEmpty()) {
            good = foreignHdf5().filter(ReaderFuzzTest::findsItsRowsItself).toList();
        }
        byte[] whole = Files.readAllBytes(damage.pick(good));
        int heap = new String(whole, StandardCharsets.ISO_8859_1).indexOf("GCOL");
        int start = heap + 32;
        int length = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getInt(heap + 24) - 4;
        byte[] list = damage.of(Arrays.copyOfRange(whole, start, start + length));
        byte[] damaged = Arrays.copyOf(list, length);
        System.arraycopy(damaged, 0, whole, start, length);
        ByteBuffer.wrap(whole)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(start + length, ChecksumUtils.checksum(damaged));
        tryReading(
                "fuzz.h5",
                whole,
                file -> {
                    try (Hdf5Episodes read = new Hdf5Episodes(file, Optional.empty())) {
                        readAll(read);
                    }
                });
    }

    private static boolean findsItsRowsItself(Path file) {
        String name = String.valueOf(file.getFileName());
        return Stream.of("strided", "list", "half", "columns")
                .anyMatch(kind -> name.startsWith("virtual-" + kind));
    }

    private Stream<Path> foreignHdf5() throws IOException, URISyntaxException {
        Path one =
                Path.of(
                        Objects.requireNonNull(ReaderFuzzTest.class.getResource("/hdf5/soft.h5"))
                                .toURI());
        return all(Objects.requireNonNull(one.getParent()), ".h5").stream();
    }

    /** One file of an episode is damaged, a picture or the table of actions, and then restored. */
    @Fuzz
    void foldersOfPictures(@ForAll Damage damage) throws Exception {
        if (good.isEmpty()) {
            good = all(pictures, "").stream().filter(Files::isRegularFile).toList();
        }
        Path part = damage.pick(good);
        byte[] whole = Files.readAllBytes(part);
        Files.write(part, damage.of(whole));
        int files = all(pictures, "").size();
        try {
            attempts.read(() -> readAll(EpisodeFiles.inFolder(pictures, Optional.empty())));
            assertThat(all(pictures, "")).hasSize(files);
        } finally {
            Files.write(part, whole);
        }
    }
}
