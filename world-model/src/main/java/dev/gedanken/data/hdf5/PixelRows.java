package dev.gedanken.data.hdf5;

import dev.gedanken.data.PixelLayout;
import dev.gedanken.data.PixelScale;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Message;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The frames of a file. */
final class PixelRows {
    private static final int MOST_SAMPLED = 64;

    private final Message where;
    private final Hdf5Rows rows;
    private final PixelLayout layout;
    private final PixelScale scale;

    /**
     * Finds out how frames are stored.
     *
     * @param notices receives what is assumed
     * @throws BadInputException if that cannot be found out
     */
    PixelRows(Hdf5Rows rows, Path path, Consumer<Message> notices) {
        this.rows = rows;
        this.where = Message.of("worldmodel.data.dataset", rows.name(), path);
        this.layout = PixelLayout.of(where, rows.shape());
        Hdf5Elements elements = rows.elements();
        if (!elements.areBytes() && !elements.isFloat()) {
            throw BadInputException.of(
                    "worldmodel.data.pixels.dataset",
                    path,
                    Arrays.toString(rows.shape()),
                    elements.bytes());
        }
        this.scale = elements.isFloat() ? sampledScale(notices) : PixelScale.BYTE;
    }

    /**
     * Samples frames spread over the file; a frame that does not match them is refused when it is
     * read.
     */
    private PixelScale sampledScale(Consumer<Message> notices) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        int sampled = Math.min(MOST_SAMPLED, rows.rows());
        for (int i = 0; i < sampled; i++) {
            for (double value : rows.numbers((long) i * rows.rows() / sampled, 1)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        PixelScale found = PixelScale.of(where, least, most);
        notices.accept(Message.of("worldmodel.data.pixels.floats", where, found.label()));
        return found;
    }

    int count() {
        return rows.rows();
    }

    /** Returns frames from row {@code first} on. */
    List<Frame> frames(int first, int count) {
        ByteBuffer stored = rows.read(first, count);
        byte[] rgb = rgb(stored, count);
        int size = (int) layout.rgbSize();
        List<Frame> frames = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            frames.add(
                    Frame.of(
                            layout.width(),
                            layout.height(),
                            Arrays.copyOfRange(rgb, i * size, (i + 1) * size)));
        }
        return frames;
    }

    private byte[] rgb(ByteBuffer stored, int count) {
        Hdf5Elements elements = rows.elements();
        if (elements.isFloat()) {
            return layout.rgb(count, i -> scale.toByte(where, elements.number(stored, i)));
        }
        if (layout.isPlain()) {
            byte[] bytes = new byte[stored.remaining()];
            stored.get(bytes);
            return bytes;
        }
        return layout.rgb(count, i -> stored.get(i) & 0xFF);
    }
}
