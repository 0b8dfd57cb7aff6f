package dev.gedanken.data;

import dev.gedanken.picture.PictureFile;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Message;
import dev.gedanken.world.Shortened;
import dev.gedanken.world.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Episodes in folders, one in each: the frames as pictures in the natural order of their names, and
 * {@code actions.csv} whose column {@code action} names the action between each frame and the next.
 * {@code seed.txt} with the seed and {@code factors.csv} with further labels are optional.
 *
 * @param folders the folders, in order
 * @param actions what the names mean
 */
public record PictureEpisodes(List<Path> folders, ActionSpace actions) implements EpisodeSource {
    /** The file with the actions. */
    static final String ACTIONS = "actions.csv";

    /** The optional file with the seed. */
    static final String SEED = "seed.txt";

    private static final long MOST_BYTES = Integer.MAX_VALUE - 8;
    private static final long MOST_SEED_BYTES = 1 << 10;
    private static final Set<String> OTHER_PICTURES = Set.of(".jpg", ".jpeg", ".bmp");

    public PictureEpisodes {
        folders = List.copyOf(folders);
    }

    @Override
    public int size() {
        return folders.size();
    }

    @Override
    public Episode episode(int index) {
        Path folder = folders.get(index);
        try {
            return columns(folder).toEpisode(actions);
        } catch (IOException e) {
            throw BadInputException.of(e, "worldmodel.data.pictures.unreadable", folder, ACTIONS);
        }
    }

    private EpisodeColumns columns(Path folder) throws IOException {
        List<Path> pictures = pictures(folder);
        if (pictures.isEmpty()) {
            throw BadInputException.of("worldmodel.data.pictures.none", folder);
        }
        FrameShape first = PictureFile.read(pictures.getFirst()).shape();
        int size = frameBytes(folder, pictures.size(), first);
        byte[] pixels = new byte[pictures.size() * size];
        for (int i = 0; i < pictures.size(); i++) {
            frame(pictures.get(i), first).copyTo(pixels, i * size);
        }
        return new EpisodeColumns(
                Message.of("worldmodel.data.episode", folder),
                pixels,
                first.height(),
                first.width(),
                actionIndices(folder),
                seed(folder),
                FactorTable.read(folder, pictures.size()));
    }

    private static long seed(Path folder) throws IOException {
        Path file = folder.resolve(SEED);
        if (!Files.exists(file)) {
            return 0;
        }
        String text = String.join("\n", TextFile.lines(file, MOST_SEED_BYTES)).strip();
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw BadInputException.of(e, "worldmodel.data.seed.file", file, Shortened.text(text));
        }
    }

    /** Returns the frames: PNG files if there are any, else other pictures. */
    private static List<Path> pictures(Path folder) throws IOException {
        List<Path> pictures = DataFolder.files(folder, Set.of(".png"));
        return pictures.isEmpty() ? DataFolder.files(folder, OTHER_PICTURES) : pictures;
    }

    /** Returns whether a folder has too few pictures for a step. */
    static boolean isEmpty(Path folder) {
        try {
            return pictures(folder).size() < 2;
        } catch (IOException e) {
            throw BadInputException.of(e, "worldmodel.data.pictures.unreadable", folder, ACTIONS);
        }
    }

    private static int frameBytes(Path folder, int frames, FrameShape shape) {
        long size = (long) shape.width() * shape.height() * Frame.CHANNELS;
        if (frames * size > MOST_BYTES) {
            throw BadInputException.of("worldmodel.data.pictures.many", folder, frames, shape);
        }
        return (int) size;
    }

    /** Reads a picture as a frame; one of another size is refused, never stretched. */
    private static Frame frame(Path file, FrameShape first) {
        Frame frame = PictureFile.read(file).frame();
        if (!FrameShape.of(frame).equals(first)) {
            throw BadInputException.of(
                    "worldmodel.data.pictures.size", file, FrameShape.of(frame), first);
        }
        return frame;
    }

    private long[] actionIndices(Path folder) throws IOException {
        return actionNames(folder).stream()
                .mapToLong(name -> actions.named(ActionNames.writable(name)).index())
                .toArray();
    }

    /** Returns the names in a folder's {@code actions.csv}, in order. */
    static List<String> actionNames(Path folder) throws IOException {
        Path file = folder.resolve(ACTIONS);
        CsvTable table = CsvTable.read(file);
        int column = table.column("action");
        if (column < 0) {
            throw BadInputException.of("worldmodel.data.action.column", file);
        }
        List<String> names = new ArrayList<>();
        for (List<String> row : table.rows()) {
            if (row.size() <= column || row.get(column).isEmpty()) {
                throw BadInputException.of("worldmodel.data.action.line", names.size() + 2, file);
            }
            names.add(row.get(column));
        }
        return names;
    }
}
