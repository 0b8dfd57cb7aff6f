package dev.gedanken.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numpy archives as other programs write them. */
class ForeignArchivesTest {
    @TempDir private Path folder;

    private final List<Message> notices = new ArrayList<>();

    /** An archive that is being written. */
    private static final class Archive implements AutoCloseable {
        private final ZipOutputStream zip;

        Archive(Path file) throws IOException {
            zip = new ZipOutputStream(Files.newOutputStream(file));
        }

        Archive add(String name, String descr, boolean isFortran, String shape, byte... content)
                throws IOException {
            String header =
                    "{'descr': %s, 'fortran_order': %s, 'shape': (%s), }\n"
                            .formatted(descr, isFortran ? "True" : "False", shape);
            return raw(name, header.length(), header, content);
        }

        Archive raw(String name, int length, String header, byte... content) throws IOException {
            zip.putNextEntry(new ZipEntry(name + ".npy"));
            zip.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0});
            zip.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
            zip.write(header.getBytes(StandardCharsets.ISO_8859_1));
            zip.write(content);
            zip.closeEntry();
            return this;
        }

        /** Adds three black frames of 4×4 and actions. */
        Archive addEpisode() throws IOException {
            return add("pixels", "'|u1'", false, "3, 4, 4, 3", new byte[144])
                    .add("action", "'|u1'", false, "2,", (byte) 1, (byte) 0);
        }

        void addActions() throws IOException {
            add("action", "'|u1'", false, "2,", (byte) 1, (byte) 0);
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    private Archive archive(String name) throws IOException {
        return new Archive(folder.resolve(name));
    }

    private EpisodeSource read() {
        return EpisodeFiles.inFolder(folder, Optional.empty(), notices::add);
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> read().episode(0))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void arraysThatAreNotNeededMayHoldAnything() throws IOException {
        try (Archive archive = archive("a.npz")) {
            archive.addEpisode()
                    .add("objects", "'|O'", false, "1,", (byte) 0x80)
                    .add("texts", "'<U4'", false, "1,", new byte[16])
                    .add("half", "'<f2'", false, "1,", new byte[2])
                    .add("pairs", "[('a', '<f4'), ('shape', '<i8')]", false, "1,", new byte[12])
                    .raw("broken", Integer.MAX_VALUE, "");
        }
        assertThat(read().episode(0).steps()).isEqualTo(2);
    }

    @Test
    void textsAndObjectsUnderOurNamesAreNotOurs() throws IOException {
        try (Archive archive = archive("a.npz")) {
            archive.addEpisode()
                    .add("seed", "'<U4'", false, "1,", new byte[16])
                    .add("reward", "'|O'", false, "2,", (byte) 0x80)
                    .add("terminated", "'|b1'", false, "2,", new byte[2])
                    .add("state", "'|O'", false, "2,", (byte) 0x80);
        }
        assertThat(read().episode(0).seed()).isZero();
        assertThat(read().episode(0).labels().areKnown()).isFalse();
    }

    @Test
    void bigEndianNumbersAreRead() throws IOException {
        try (Archive archive = archive("a.npz")) {
            archive.add("pixels", "'|u1'", false, "3, 4, 4, 3", new byte[144])
                    .add("action", "'>i2'", false, "2,", new byte[] {0, 3, 0, 1})
                    .add("seed", "'>i8'", false, "", new byte[] {0, 0, 0, 0, 0, 0, 1, 2});
        }
        Episode episode = read().episode(0);
        assertThat(episode.actions()).extracting(Action::index).containsExactly(3, 1);
        assertThat(episode.seed()).isEqualTo(258);
    }

    @Test
    void fortranOrderIsRead() throws IOException {
        byte[] pixels = new byte[2 * 2 * 2 * 3];
        for (int f = 0; f < 2; f++) {
            for (int y = 0; y < 2; y++) {
                for (int x = 0; x < 2; x++) {
                    for (int c = 0; c < 3; c++) {
                        pixels[f + 2 * (y + 2 * (x + 2 * c))] =
                                (byte) (100 * f + 50 * y + 10 * x + c);
                    }
                }
            }
        }
        try (Archive archive = archive("a.npz")) {
            archive.add("pixels", "'|u1'", true, "2, 2, 2, 3", pixels)
                    .add("action", "'|u1'", true, "1,", (byte) 0);
        }
        assertThat(read().episode(0).frames().get(1).channel(1, 0, 2)).isEqualTo(112);
        assertThat(read().episode(0).frames().get(0).channel(0, 1, 1)).isEqualTo(51);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2, 5, 6", "2, 5, 6, 1", "2, 1, 5, 6"})
    void greyFramesAreRead(String shape) throws IOException {
        byte[] pixels = new byte[60];
        pixels[37] = (byte) 128;
        try (Archive archive = archive("a.npz")) {
            archive.add("pixels", "'|u1'", false, shape, pixels)
                    .add("action", "'|u1'", false, "1,", (byte) 0);
        }
        assertThat(read().episode(0).frames().get(1).channel(1, 1, 2)).isEqualTo(128);
    }

    @Test
    void framesWithChannelsFirstOrAlphaAreRead() throws IOException {
        byte[] first = new byte[2 * 3 * 5 * 6];
        first[90 + 60 + 7] = 77;
        try (Archive archive = archive("a.npz")) {
            archive.add("pixels", "'|u1'", false, "2, 3, 5, 6", first)
                    .add("action", "'|u1'", false, "1,", (byte) 0);
        }
        assertThat(read().episode(0).frames().get(1).channel(1, 1, 2)).isEqualTo(77);
        byte[] alpha = new byte[2 * 5 * 6 * 4];
        alpha[0] = (byte) 200;
        alpha[3] = (byte) 255;
        alpha[4] = (byte) 200;
        try (Archive archive = archive("a.npz")) {
            archive.add("pixels", "'|u1'", false, "2, 5, 6, 4", alpha)
                    .add("action", "'|u1'", false, "1,", (byte) 0);
        }
        assertThat(read().episode(0).frames().getFirst().channel(0, 0, 0)).isEqualTo(200);
        assertThat(read().episode(0).frames().getFirst().channel(1, 0, 0)).isZero();
    }

    @Test
    void shapesThatMeanTwoThingsAreRefused() throws IOException {
        try (Archive archive = archive("a.npz")) {
            archive.add("pixels", "'|u1'", false, "2, 4, 5, 4", new byte[160])
                    .add("action", "'|u1'", false, "1,", (byte) 0);
        }
        assertRefused("has shape [2, 4, 5, 4]: give (frames, height, width, 3)");
    }

    @Test
    void framesOfFloatsAreReadOnTheScaleThatTheyAreOnAndThatIsSaid() throws IOException {
        writeFloats(0, 0.5f, 1);
        assertThat(read().episode(0).frames().getFirst().channel(0, 0, 1)).isEqualTo(128);
        assertThat(notices)
                .singleElement()
                .satisfies(it -> assertThat(it.english()).contains("0..1"));
        writeFloats(-1, 0, 1);
        assertThat(read().episode(0).frames().getFirst().channel(0, 0, 1)).isEqualTo(128);
        writeFloats(0, 128, 255);
        assertThat(read().episode(0).frames().getFirst().channel(0, 0, 1)).isEqualTo(128);
        writeFloats(-5, 128, 255);
        assertRefused("has the number");
        writeFloats(Float.NaN, 0, 1);
        assertRefused("has the number NaN");
    }

    private void writeFloats(float... pixel) throws IOException {
        ByteBuffer pixels = ByteBuffer.allocate(2 * 4 * 4 * 3 * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : pixel) {
            pixels.putFloat(value);
        }
        try (Archive archive = archive("a.npz")) {
            archive.add("pixels", "'<f4'", false, "2, 4, 4, 3", pixels.array())
                    .add("action", "'|u1'", false, "1,", (byte) 0);
        }
    }

    @Test
    void wholeNumbersThatAreNoBytesAreRefused() throws IOException {
        try (Archive archive = archive("a.npz")) {
            archive.add("pixels", "'<u2'", false, "2, 4, 4, 3", new byte[192])
                    .add("action", "'|u1'", false, "1,", (byte) 0);
        }
        assertRefused("has elements of type u2: give uint8");
    }

    @Test
    void aHeaderThatIsTooLongIsRefusedAtOnce() throws IOException {
        try (Archive archive = archive("a.npz")) {
            archive.raw("pixels", Integer.MAX_VALUE, "{'descr': '|u1'").addActions();
        }
        assertRefused("has a header that cannot be read");
    }

    @Test
    void aHeaderMadeToKeepAnExpressionBusyIsRefusedAtOnce() throws IOException {
        String busy = "'descr': '|u1'" + "'descr':'fortran_order': ".repeat(2_500);
        try (Archive archive = archive("a.npz")) {
            archive.raw("pixels", busy.length(), busy).addActions();
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertRefused("has a header that cannot be read"));
    }

    @Test
    void moreElementsThanAreStoredAreRefusedBeforeMemoryIsTaken() throws IOException {
        try (Archive archive = archive("a.npz")) {
            archive.add("pixels", "'|u1'", false, "90000, 90, 90, 3", new byte[144]).addActions();
        }
        assertRefused("at most 2^31 - 1 elements");
        try (Archive archive = archive("a.npz")) {
            archive.add("pixels", "'|u1'", false, "9000, 64, 64, 3", new byte[144]).addActions();
        }
        assertRefused("is shorter or longer than its header says");
        try (Archive archive = archive("a.npz")) {
            archive.add("pixels", "'<f8'", false, "80000, 64, 64, 3", new byte[144]).addActions();
        }
        assertRefused("MB and there is room for");
        try (Archive archive = archive("a.npz")) {
            archive.add("pixels", "'|u1'", false, "-3, 4, 4, -3", new byte[144]).addActions();
        }
        assertRefused("has a header that cannot be read");
    }

    @Test
    void whatFinderLeavesAndArchivesWithoutAStepAreLeftOut() throws IOException {
        Files.createDirectory(folder.resolve("__MACOSX"));
        Files.write(folder.resolve("._1.npz"), new byte[] {0, 5, 22, 7});
        for (String name : List.of("1.npz", "2.NPZ", "10.npz")) {
            try (Archive archive = archive(name)) {
                archive.addEpisode();
            }
        }
        try (Archive archive = archive("3.npz")) {
            archive.add("pixels", "'|u1'", false, "1, 4, 4, 3", new byte[48])
                    .add("action", "'|u1'", false, "0,");
        }
        EpisodeSource source = read();
        assertThat(((NumpyEpisodes) source).files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("1.npz", "2.NPZ", "10.npz");
        assertThat(notices)
                .singleElement()
                .satisfies(it ->
                        assertThat(it.english())
                                .startsWith("1 of 4 episodes have no step and are left out"));
    }

    @Test
    void anEntryThatInflatesWithoutEndIsRefused() throws IOException {
        Path file = folder.resolve("a.npz");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("pixels.npy"));
            zip.write(new byte[1 << 20]);
            zip.closeEntry();
        }
        assertRefused("has no array 'action'");
    }
}
