package dev.gedanken.picture;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * How the camera was held: the EXIF orientation, 1 (upright) to 8.
 *
 * @param number 1 to 8; a column of the stored picture is a row of the upright one from 5 on
 */
record Orientation(int number) {
    private static final Orientation UPRIGHT = new Orientation(1);

    /** Returns the orientation in the file; upright if the file has none that can be read. */
    static Orientation of(byte[] file) {
        try {
            Optional<PngChunks> png = PngChunks.of(file);
            Optional<byte[]> exif = png.isPresent() ? png.get().content("eXIf") : jpegExif(file);
            return exif.isPresent() ? read(exif.get()) : UPRIGHT;
        } catch (IOException | RuntimeException _) {
            return UPRIGHT; // A picture with damaged metadata can still be shown.
        }
    }

    private static Optional<byte[]> jpegExif(byte[] file) throws IOException {
        try (ImageInputStream in = stream(file)) {
            if (in.readUnsignedShort() != JPEG.SOI) {
                return Optional.empty();
            }
            in.seek(0);
            List<JPEGSegment> found = JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif");
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream data = found.getFirst().data()) {
                data.skipNBytes(1); // the zero that pads the segment's name
                return Optional.of(data.readAllBytes());
            }
        }
    }

    private static Orientation read(byte[] exif) throws IOException {
        try (ImageInputStream in = stream(exif)) {
            Directory directory = new TIFFReader().read(in);
            Entry entry = directory.getEntryById(TIFF.TAG_ORIENTATION);
            return entry != null && entry.getValue() instanceof Number number
                    ? of(number.intValue())
                    : UPRIGHT;
        }
    }

    private static Orientation of(int number) {
        return number >= 1 && number <= 8 ? new Orientation(number) : UPRIGHT;
    }

    private static ImageInputStream stream(byte[] bytes) {
        return new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
    }

    /** Returns whether the upright picture is as wide as the stored one is high. */
    boolean isOnItsSide() {
        return number >= 5;
    }

    /**
     * Returns the column in the upright picture of a pixel in the stored picture, which has this
     * size.
     */
    int column(int x, int y, int width, int height) {
        return switch (number) {
            case 2, 3 -> width - 1 - x;
            case 5, 8 -> y;
            case 6, 7 -> height - 1 - y;
            default -> x;
        };
    }

    /**
     * Returns the row in the upright picture of a pixel in the stored picture, which has this size.
     */
    int row(int x, int y, int width, int height) {
        return switch (number) {
            case 3, 4 -> height - 1 - y;
            case 5, 6 -> x;
            case 7, 8 -> width - 1 - x;
            default -> y;
        };
    }
}
