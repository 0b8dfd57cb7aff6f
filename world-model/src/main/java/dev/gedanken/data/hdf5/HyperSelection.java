package dev.gedanken.data.hdf5;

import io.jhdf.exceptions.HdfException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which elements of a dataset a mapping takes, as a file states it (HDF5 File Format Specification, VII.B): the elements
 * at all combinations of some indices of each axis, in the order of the dataset.
 *
 * @param isAll whether it has all elements, whatever the shape is
 * @param axes what it has of each axis otherwise
 */
record HyperSelection(boolean isAll, List<Axis> axes) {
    private static final int NONE = 0;
    private static final int POINTS = 1;
    private static final int HYPERSLAB = 2;
    private static final int ALL = 3;
    private static final int MOST_AXES = 8;
    private static final long UNLIMITED = -1;

    /**
     * What it has of an axis.
     *
     * @param set the indices; those of the first block where it goes on
     * @param step from block to block where it goes on as far as there is something, else 0
     */
    record Axis(AxisSet set, long step) {
        boolean goesOn() {
            return step > 0;
        }

        /** Returns the indices below an extent. */
        AxisSet within(long extent) {
            long start = set.at(0);
            return upTo(extent <= start ? 0 : Math.ceilDiv(extent - start, step));
        }

        /** Returns so many indices. */
        AxisSet upTo(long count) {
            return AxisSet.Blocks.of(set.at(0), step, count, 1);
        }
    }

    HyperSelection {
        axes = List.copyOf(axes);
    }

    /** Returns the axis on which it goes on. */
    Optional<Integer> openAxis() {
        for (int i = 0; i < axes.size(); i++) {
            if (axes.get(i).goesOn()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a selection.
     *
     * @throws HdfException if it is damaged
     * @throws MappingException if it is of a kind that is not read
     */
    static HyperSelection read(ByteBuffer buffer) {
        int type = buffer.getInt();
        int version = buffer.getInt();
        switch (type) {
            case ALL -> {
                buffer.getLong();
                return new HyperSelection(true, List.of());
            }
            case NONE -> {
                buffer.getLong();
                return new HyperSelection(false, List.of());
            }
            case HYPERSLAB -> {
                return slab(buffer, version);
            }
            case POINTS -> throw MappingException.of("worldmodel.data.hdf.virtual.form.points");
            default -> throw new HdfException("A selection is of no known kind");
        }
    }

    private static HyperSelection slab(ByteBuffer buffer, int version) {
        int bytes = Integer.BYTES;
        boolean isRegular = false;
        if (version == 1) {
            buffer.getLong();
        } else if (version == 2) {
            isRegular = (buffer.get() & 1) != 0;
            buffer.getInt();
            bytes = Long.BYTES;
        } else if (version == 3) {
            isRegular = (buffer.get() & 1) != 0;
            bytes = buffer.get();
        }
        int axes = buffer.getInt();
        boolean isKnown =
                version >= 1
                        && version <= 3
                        && (bytes == 2 || bytes == 4 || bytes == 8)
                        && (version != 2 || isRegular);
        if (!isKnown || axes < 1 || axes > MOST_AXES) {
            throw new HdfException("A selection has an unknown form");
        }
        return isRegular ? regular(buffer, bytes, axes) : blocks(buffer, bytes, axes);
    }

    private static long value(ByteBuffer buffer, int bytes) {
        long value = HeaderBlocks.number(buffer, bytes);
        boolean isUnlimited = bytes < Long.BYTES && value == (1L << bytes * Byte.SIZE) - 1;
        return isUnlimited ? UNLIMITED : value;
    }

    private static HyperSelection regular(ByteBuffer buffer, int bytes, int count) {
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long start = value(buffer, bytes);
            long stride = value(buffer, bytes);
            long blocks = value(buffer, bytes);
            long block = value(buffer, bytes);
            if (block == UNLIMITED || blocks == UNLIMITED && stride == block) {
                axes.add(new Axis(AxisSet.Blocks.of(start, 1, 1, 1), 1));
            } else if (blocks == UNLIMITED && block == 1 && stride > 1) {
                axes.add(new Axis(AxisSet.Blocks.of(start, 1, 1, 1), stride));
            } else if (blocks == UNLIMITED) {
                throw MappingException.of("worldmodel.data.hdf.virtual.form.endless");
            } else {
                axes.add(new Axis(AxisSet.Blocks.of(start, stride, blocks, block), 0));
            }
        }
        if (axes.stream().filter(Axis::goesOn).count() > 1) {
            throw new HdfException("A selection goes on without end on two axes");
        }
        return new HyperSelection(false, axes);
    }

    /** Reads a list of blocks, which must be all combinations of some ranges of each axis. */
    private static HyperSelection blocks(ByteBuffer buffer, int bytes, int count) {
        long blocks = HeaderBlocks.number(buffer, bytes);
        if (blocks < 1 || blocks > buffer.remaining() / (2L * bytes * count)) {
            throw new HdfException("A selection claims " + blocks + " blocks");
        }
        List<List<AxisSet.Range>> ranges = new ArrayList<>();
        for (int axis = 0; axis < count; axis++) {
            ranges.add(new ArrayList<>());
        }
        for (int i = 0; i < blocks; i++) {
            long[] first = new long[count];
            for (int axis = 0; axis < count; axis++) {
                first[axis] = HeaderBlocks.number(buffer, bytes);
            }
            for (int axis = 0; axis < count; axis++) {
                long last = HeaderBlocks.number(buffer, bytes);
                ranges.get(axis).add(AxisSet.Range.of(first[axis], last));
            }
        }
        return new HyperSelection(false, combined(ranges, blocks));
    }

    private static List<Axis> combined(List<List<AxisSet.Range>> ranges, long blocks) {
        List<Axis> axes = new ArrayList<>();
        double combinations = 1;
        for (List<AxisSet.Range> axis : ranges) {
            List<AxisSet.Range> distinct =
                    axis.stream()
                            .distinct()
                            .sorted(Comparator.comparingLong(AxisSet.Range::first))
                            .toList();
            combinations *= distinct.size();
            axes.add(new Axis(AxisSet.Runs.of(distinct), 0));
        }
        if (combinations != blocks) {
            throw MappingException.of("worldmodel.data.hdf.virtual.form.grid");
        }
        return axes;
    }
}
