package dev.gedanken.data;

import dev.gedanken.scene.Outcome;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.WriteFailure;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Writes episodes into a folder. Each appears under its name only when it is whole; an existing
 * episode is kept, so that an interrupted collection can be continued.
 */
public final class EpisodeFolder {
    /** Ends the name of an episode that is still being written. */
    static final String PART = ".part";

    private final Path folder;
    private final EpisodeFormat format;

    /**
     * Creates the folder if it does not exist.
     *
     * @throws BadInputException if it cannot be created
     */
    public EpisodeFolder(Path folder, EpisodeFormat format) {
        this.folder = folder;
        this.format = format;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Returns whether episode {@code index} has been written. */
    public boolean has(int index) {
        return Files.exists(folder.resolve(name(index)));
    }

    /**
     * Writes an episode.
     *
     * @return where it is
     * @throws BadInputException if it cannot be written
     */
    public Path write(int index, Episode episode) {
        Path whole = folder.resolve(name(index));
        Path part = folder.resolve(name(index) + PART);
        try {
            delete(part);
            switch (format) {
                case NPZ -> writeArchive(part, episode);
                case PNG -> writePictures(part, episode);
            }
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
            return whole;
        } catch (IOException e) {
            BadInputException failure = unwritable(whole, e);
            deleteQuietly(part);
            throw failure;
        }
    }

    private static void deleteQuietly(Path part) {
        try {
            delete(part);
        } catch (IOException ignored) {
            // The first failure is the one to report.
        }
    }

    private String name(int index) {
        String stem = String.format(Locale.ROOT, "episode-%06d", index);
        return format == EpisodeFormat.NPZ ? stem + ".npz" : stem;
    }

    /** Returns where episode {@code index} is or will be. */
    public Path file(int index) {
        return folder.resolve(name(index));
    }

    /**
     * Writes {@code pixels (steps + 1, height, width, 3) uint8}, {@code action (steps) int64},
     * {@code seed} and, if they are known, {@code state (steps + 1, factors) float64},
     * {@code factor_names} (UTF-8, one per line), {@code reward (steps) float64} and
     * {@code terminated (steps) uint8}.
     */
    private static void writeArchive(Path file, Episode episode) throws IOException {
        Frame first = episode.frames().getFirst();
        int size = first.width() * first.height() * Frame.CHANNELS;
        byte[] pixels = new byte[episode.frames().size() * size];
        for (int i = 0; i < episode.frames().size(); i++) {
            episode.frames().get(i).copyTo(pixels, i * size);
        }
        long[] actions = episode.actions().stream().mapToLong(Action::index).toArray();
        try (NumpyArchive archive =
                new NumpyArchive(new BufferedOutputStream(Files.newOutputStream(file)))) {
            int frames = episode.frames().size();
            archive.addBytes(
                    "pixels", pixels, frames, first.height(), first.width(), Frame.CHANNELS);
            archive.addLongs("action", actions, actions.length);
            archive.addLongs("seed", new long[] {episode.seed()}, 1);
            if (episode.labels().areKnown()) {
                addLabels(archive, episode.labels());
            }
        }
    }

    private static void addLabels(NumpyArchive archive, EpisodeLabels labels) throws IOException {
        int frames = labels.factors().size();
        int factors = labels.factorNames().size();
        double[] state =
                labels.factors().stream()
                        .flatMap(List::stream)
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        byte[] names = String.join("\n", labels.factorNames()).getBytes(StandardCharsets.UTF_8);
        byte[] terminated = new byte[labels.outcomes().size()];
        for (int i = 0; i < terminated.length; i++) {
            terminated[i] = (byte) (labels.outcomes().get(i).terminated() ? 1 : 0);
        }
        archive.addDoubles("state", state, frames, factors);
        archive.addBytes("factor_names", names, names.length);
        archive.addDoubles(
                "reward",
                labels.outcomes().stream().mapToDouble(Outcome::reward).toArray(),
                terminated.length);
        archive.addBytes("terminated", terminated, terminated.length);
    }

    private static void writePictures(Path folder, Episode episode) throws IOException {
        Files.createDirectories(folder);
        List<String> lines = new ArrayList<>(List.of("step,action,frame_after"));
        for (int i = 0; i < episode.frames().size(); i++) {
            String name = String.format(Locale.ROOT, "frame-%05d.png", i);
            ImageIO.write(image(episode.frames().get(i)), "png", folder.resolve(name).toFile());
            if (i > 0) {
                lines.add(CsvTable.line(List.of(i - 1, episode.actions().get(i - 1).name(), name)));
            }
        }
        Files.write(folder.resolve(PictureEpisodes.ACTIONS), lines);
        Files.writeString(folder.resolve(PictureEpisodes.SEED), episode.seed() + "\n");
        if (episode.labels().areKnown()) {
            FactorTable.write(folder, episode.labels());
        }
    }

    private static BufferedImage image(Frame frame) {
        BufferedImage image =
                new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int rgb =
                        frame.channel(x, y, 0) << 16
                                | frame.channel(x, y, 1) << 8
                                | frame.channel(x, y, 2);
                image.setRGB(x, y, rgb);
            }
        }
        return image;
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> children = Files.list(path)) {
                for (Path child : children.toList()) {
                    Files.delete(child);
                }
            }
        }
        Files.deleteIfExists(path);
    }

    private static BadInputException unwritable(Path path, IOException cause) {
        return WriteFailure.of(cause, path, "worldmodel.data.episode.locked");
    }
}
