package dev.gedanken.picture;

import dev.gedanken.world.BadInputException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads PNG, JPEG, GIF and BMP pictures of every colour type, the same way for the whole program:
 * grey keeps its brightness, and pictures taken with the camera held sideways are turned upright.
 */
public final class PictureFile {
    private static final long MOST_BYTES = 1L << 28;
    private static final long MOST_PIXELS = 1L << 26;

    /** Deflate's best compression ratio; a pixel of a PNG takes an eighth of a byte or more. */
    private static final long MOST_PIXELS_PER_PNG_BYTE = 8 * 1032;

    private PictureFile() {}

    /**
     * Reads a picture.
     *
     * @throws BadInputException if the file is no picture, is damaged or is too large, naming the file
     */
    public static Picture read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw BadInputException.of("scenes.picture.bytes", file, MOST_BYTES >> 20);
            }
            return read(Files.readAllBytes(file), file);
        } catch (IOException e) {
            throw BadInputException.of(e, "scenes.picture.unreadable", file);
        }
    }

    /**
     * Reads a picture that is in memory.
     *
     * @param name what to call it in messages
     * @throws BadInputException as above
     */
    public static Picture read(byte[] file, Object name) {
        return new Picture(Upright.argb(decoded(file, name), Orientation.of(file)));
    }

    /** Opens a picture; the libraries throw many kinds of exception when it is damaged. */
    private static BufferedImage decoded(byte[] file, Object name) {
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw BadInputException.of("scenes.picture.unknown", name);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return whole(reader, file, name);
            } finally {
                reader.dispose();
            }
        } catch (BadInputException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(e, name);
        }
    }

    private static BufferedImage whole(ImageReader reader, byte[] file, Object name)
            throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw BadInputException.of(
                    "scenes.picture.large",
                    name,
                    reader.getWidth(0),
                    reader.getHeight(0),
                    MOST_PIXELS / 1_000_000);
        }
        Optional<PngChunks> png = PngChunks.of(file);
        boolean fits = png.isEmpty() || pixels / MOST_PIXELS_PER_PNG_BYTE <= file.length;
        if (!fits || png.isPresent() && !png.get().areWhole()) {
            throw damaged(
                    new IOException("The file is too short or its checksums are wrong."), name);
        }
        AtomicBoolean isCutOff = new AtomicBoolean();
        reader.addIIOReadWarningListener(
                (source, warning) -> isCutOff.compareAndSet(false, tellsOfAnEnd(warning)));
        BufferedImage image = reader.read(0);
        if (isCutOff.get()) {
            throw damaged(new IOException("The file ends too early."), name);
        }
        return image;
    }

    /** JPEG readers fill in what is missing from a picture, and only warn. */
    private static boolean tellsOfAnEnd(String warning) {
        String text = warning.toLowerCase(Locale.ROOT);
        return text.contains("premature end") || text.contains("truncated");
    }

    private static BadInputException damaged(Exception cause, Object name) {
        return BadInputException.of(cause, "scenes.picture.damaged", name);
    }
}
