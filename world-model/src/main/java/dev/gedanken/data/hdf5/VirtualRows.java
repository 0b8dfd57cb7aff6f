package dev.gedanken.data.hdf5;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Rows of a virtual dataset, put together from those of other datasets. What no mapping gives has the fill value.
 */
final class VirtualRows implements RowSource {
    private static final int MOST_WINDOW_BYTES = 1 << 22;

    /**
     * Some elements.
     *
     * @param source the dataset that has them
     * @param width elements of a row there
     * @param from where they are there
     * @param to where they are in the virtual dataset
     */
    record Part(VirtualFiles.Source source, int width, Placement from, Placement to) {}

    private final VirtualFiles files;
    private final Hdf5Elements elements;
    private final byte[] fill;
    private final List<Part> parts;
    private final long[] shape;
    private final long rowSize;

    /**
     * Creates rows.
     *
     * @param files which open the sources
     * @param elements of this dataset and all its sources
     * @param fill the bytes of an element that no part gives
     * @param parts the mappings; a later one wins
     * @param shape the extents, rows first
     */
    VirtualRows(
            VirtualFiles files,
            Hdf5Elements elements,
            byte[] fill,
            List<Part> parts,
            long... shape) {
        this.files = files;
        this.elements = elements;
        this.fill = fill.clone();
        this.parts = List.copyOf(parts);
        this.shape = shape.clone();
        this.rowSize = Hdf5Rows.bytes(1, Hdf5Rows.rowShape(shape));
    }

    Hdf5Elements elements() {
        return elements;
    }

    long[] shape() {
        return shape.clone();
    }

    @Override
    public ByteBuffer read(long first, int count) {
        byte[] rows = filled(Math.toIntExact(count * rowSize * elements.bytes()));
        for (Part part : parts) {
            long from = part.to.rows().before(first) * part.to.rowSize();
            long to = part.to.rows().before(first + count) * part.to.rowSize();
            if (from < to) {
                copy(part, from, to, rows, first * rowSize);
            }
        }
        return ByteBuffer.wrap(rows);
    }

    private byte[] filled(int length) {
        byte[] rows = new byte[length];
        for (int i = 0; i < fill.length; i++) {
            if (fill[i] != 0) {
                for (int at = i; at < length; at += fill.length) {
                    rows[at] = fill[i];
                }
            }
        }
        return rows;
    }

    private void copy(Part part, long from, long to, byte[] rows, long origin) {
        Window window = new Window(part, part.from.offset(to - 1) / part.width);
        long place = from;
        while (place < to) {
            long run = Math.min(part.from.run(place), part.to.run(place));
            int length = (int) Math.min(run, to - place);
            int at = (int) (part.to.offset(place) - origin);
            window.copy(part.from.offset(place), length, rows, at);
            place += length;
        }
    }

    /** Some rows of a source, read ahead as far as they follow each other. */
    private final class Window {
        private final Part part;
        private final long lastRow;
        private final int rowBytes;
        private ByteBuffer bytes = ByteBuffer.allocate(0);
        private long firstRow = -1;

        Window(Part part, long lastRow) {
            this.part = part;
            this.lastRow = lastRow;
            this.rowBytes = Math.max(1, part.width * elements.bytes());
        }

        /** Copies elements, which may lie in more than one row. */
        void copy(long offset, int length, byte[] rows, int at) {
            int size = elements.bytes();
            int done = 0;
            while (done < length) {
                long row = (offset + done) / part.width;
                int inRow = (int) ((offset + done) % part.width);
                boolean isThere =
                        firstRow >= 0
                                && row >= firstRow
                                && row < firstRow + bytes.limit() / rowBytes;
                if (!isThere) {
                    read(row);
                }
                int start = Math.toIntExact((row - firstRow) * rowBytes + (long) inRow * size);
                int count = Math.min(length - done, (bytes.limit() - start) / size);
                bytes.get(start, rows, (at + done) * size, count * size);
                done += count;
            }
        }

        private void read(long row) {
            AxisSet rows = part.from.rows();
            long run = rows.run(rows.before(row));
            long most = Math.max(1, MOST_WINDOW_BYTES / rowBytes);
            int count = (int) Math.min(Math.min(run, most), lastRow - row + 1);
            bytes = files.rows(part.source).read(row, count);
            firstRow = row;
        }
    }
}
