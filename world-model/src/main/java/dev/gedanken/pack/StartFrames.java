package dev.gedanken.pack;

import dev.gedanken.model.Context;
import dev.gedanken.picture.Picture;
import dev.gedanken.picture.PictureFile;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Input;
import dev.gedanken.world.Message;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The frames in a pack from which a model begins if there is no true world: each start is a strip
 * of frames side by side in a PNG, and the inputs between them are listed in
 * {@code starts/starts.json}.
 *
 * @param contexts the starts
 */
public record StartFrames(List<Context> contexts) {
    /** Their folder in a pack. */
    public static final String FOLDER = "starts/";

    /** The file that lists them. */
    public static final String LIST = FOLDER + "starts.json";

    private static final int SCHEMA_VERSION = 1;
    private static final int MOST_STARTS = 1024;
    private static final int MOST_STEPS = 1024;
    private static final long MOST_PIXELS_OF_ALL = 1L << 25;

    /** The content of {@code starts.json}. */
    private record Document(int schemaVersion, List<Start> starts) {
        /**
         * One start.
         *
         * @param file the strip's name in the folder
         * @param inputs between its frames, written as in key scripts
         */
        record Start(String file, List<String> inputs) {}
    }

    public StartFrames {
        contexts = List.copyOf(contexts);
    }

    /** Returns the files of a pack that hold these starts, by relative path. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Document.Start> starts = new ArrayList<>();
        for (int i = 0; i < contexts.size(); i++) {
            Context context = contexts.get(i);
            String name = "%03d.png".formatted(i);
            files.put(FOLDER + name, strip(context.frames()));
            starts.add(new Document.Start(name, inputTexts(context)));
        }
        files.put(
                LIST,
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsBytes(new Document(SCHEMA_VERSION, starts)));
        return files;
    }

    private static List<String> inputTexts(Context context) {
        return context.inputs().stream().map(Object::toString).toList();
    }

    /**
     * Reads the starts of a pack; none if it has none.
     *
     * @throws BadInputException if a strip is damaged, too large or of another shape than the pack's frames, or
     *     an input is not one of the pack's
     */
    public static StartFrames of(WorldPack pack) {
        if (!pack.hasFile(LIST)) {
            return new StartFrames(List.of());
        }
        FrameShape shape = shape(pack);
        List<Document.Start> starts = list(pack);
        requireRoom(pack, starts, shape);
        return new StartFrames(starts.stream().map(start -> context(pack, start, shape)).toList());
    }

    /**
     * Reads the first start of a pack alone, which is many times faster; empty if it has none.
     *
     * @throws BadInputException as {@link #of}
     */
    public static Optional<Context> first(WorldPack pack) {
        if (!pack.hasFile(LIST)) {
            return Optional.empty();
        }
        List<Document.Start> starts = list(pack);
        requireRoom(pack, starts, shape(pack));
        return starts.stream().findFirst().map(start -> context(pack, start, shape(pack)));
    }

    private static FrameShape shape(WorldPack pack) {
        return pack.manifest()
                .frame()
                .orElseThrow(() -> damaged(pack, Message.of("worldmodel.pack.starts.shape")));
    }

    /** Small files may unpack to large pictures, so their total size is computed first. */
    private static void requireRoom(WorldPack pack, List<Document.Start> starts, FrameShape shape) {
        long frames = starts.stream().mapToLong(start -> start.inputs().size() + 1L).sum();
        if (frames * shape.width() * shape.height() > MOST_PIXELS_OF_ALL) {
            throw damaged(
                    pack,
                    Message.of("worldmodel.pack.starts.pixels", frames, shape, MOST_PIXELS_OF_ALL));
        }
    }

    private static List<Document.Start> list(WorldPack pack) {
        Document document;
        try {
            JsonMapper mapper =
                    JsonMapper.builder()
                            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .build();
            JsonNode tree = mapper.readTree(pack.file(LIST));
            ManifestCheck.requireNoNull(tree, LIST);
            document = mapper.treeToValue(tree, Document.class);
        } catch (ManifestException e) {
            throw damaged(pack, e.problem(), e);
        } catch (JacksonException e) {
            throw damaged(pack, Message.of("worldmodel.pack.starts.list", LIST), e);
        }
        if (document.schemaVersion() != SCHEMA_VERSION) {
            throw damaged(
                    pack,
                    Message.of(
                            "worldmodel.pack.starts.version",
                            LIST,
                            document.schemaVersion(),
                            SCHEMA_VERSION));
        }
        if (document.starts().size() > MOST_STARTS) {
            throw damaged(
                    pack,
                    Message.of(
                            "worldmodel.pack.starts.many", document.starts().size(), MOST_STARTS));
        }
        return document.starts();
    }

    private static Context context(WorldPack pack, Document.Start start, FrameShape shape) {
        if (start.inputs().size() > MOST_STEPS) {
            throw damaged(
                    pack,
                    Message.of(
                            "worldmodel.pack.starts.steps",
                            start.file(),
                            start.inputs().size(),
                            MOST_STEPS));
        }
        List<Input> inputs = new ArrayList<>();
        for (String text : start.inputs()) {
            inputs.add(pack.manifest().inputs().parse(text));
        }
        return new Context(frames(pack, start, shape), inputs);
    }

    private static List<Frame> frames(WorldPack pack, Document.Start start, FrameShape shape) {
        int count = start.inputs().size() + 1;
        Picture strip = strip(pack, start.file(), shape, count);
        List<Frame> frames = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            frames.add(strip.columns(i * shape.width(), shape.width()));
        }
        return frames;
    }

    private static Picture strip(WorldPack pack, String file, FrameShape shape, int count) {
        Picture strip = picture(pack, file);
        FrameShape stored = strip.shape();
        boolean isExpected =
                stored.width() == (long) shape.width() * count && stored.height() == shape.height();
        if (!isExpected) {
            throw damaged(
                    pack,
                    Message.of(
                            "worldmodel.pack.starts.size",
                            file,
                            stored.width(),
                            stored.height(),
                            count,
                            shape));
        }
        return strip;
    }

    private static Picture picture(WorldPack pack, String file) {
        try {
            return PictureFile.read(pack.file(FOLDER + file), file);
        } catch (BadInputException e) {
            throw damaged(pack, Message.of("worldmodel.pack.starts.picture", file), e);
        }
    }

    private static byte[] strip(List<Frame> frames) {
        int width = frames.getFirst().width();
        int height = frames.getFirst().height();
        BufferedImage strip =
                new BufferedImage(width * frames.size(), height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int rgb =
                            frame.channel(x, y, 0) << 16
                                    | frame.channel(x, y, 1) << 8
                                    | frame.channel(x, y, 2);
                    strip.setRGB(i * width + x, y, rgb);
                }
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(strip, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("A picture cannot be written to memory.", e);
        }
        return bytes.toByteArray();
    }

    private static BadInputException damaged(WorldPack pack, Message what) {
        return BadInputException.of("worldmodel.pack.starts", pack.location(), what);
    }

    private static BadInputException damaged(WorldPack pack, Message what, Exception cause) {
        return BadInputException.of(cause, "worldmodel.pack.starts", pack.location(), what);
    }
}
