package dev.gedanken.data.hdf5;

import io.jhdf.exceptions.HdfException;
import java.util.Arrays;
import java.util.List;

/** Which indices of one axis a selection has, in ascending order. */
sealed interface AxisSet {

    /** Returns how many there are. */
    long size();

    /** Returns the index at a place, which is less than the size. */
    long at(long place);

    /** Returns how many indices follow each other without a gap from a place on. */
    long run(long place);

    /** Returns how many indices are less than a given one. */
    long before(long index);

    /** Returns the same selection of an axis on which each index has become {@code factor} of them. */
    AxisSet times(long factor);

    /** Returns the least extent that has all of them. */
    default long end() {
        return size() == 0 ? 0 : at(size() - 1) + 1;
    }

    /** Returns whether these are all indices of an axis. */
    default boolean isAll(long extent) {
        return size() == extent && (extent == 0 || at(0) == 0);
    }

    /** Returns all indices from 0 on. */
    static AxisSet all(long extent) {
        return Blocks.of(0, 1, 1, extent);
    }

    /**
     * Blocks at even distances.
     *
     * @param start of the first
     * @param stride from one start to the next, at least a block's length
     * @param count of blocks
     * @param block length of each
     */
    record Blocks(long start, long stride, long count, long block) implements AxisSet {

        /**
         * Returns blocks; those without a gap become one.
         *
         * @throws HdfException if they overlap or go beyond what an axis can be
         */
        static AxisSet of(long start, long stride, long count, long block) {
            boolean fits =
                    isIndex(start)
                            && isIndex(count)
                            && isIndex(block)
                            && (count <= 1 || isIndex(stride) && stride >= block)
                            && isIndex(count * block)
                            && (count <= 1 || isIndex(start + (count - 1) * stride + block));
            if (!fits || !isIndex(start + block)) {
                throw new HdfException("A selection goes beyond its axis");
            }
            boolean isOne = count == 1 || count > 1 && stride == block;
            return isOne
                    ? new Blocks(start, count * block, 1, count * block)
                    : new Blocks(start, stride, count, block);
        }

        private static boolean isIndex(long value) {
            return value >= 0 && value <= Integer.MAX_VALUE;
        }

        @Override
        public long size() {
            return count * block;
        }

        @Override
        public long at(long place) {
            return start + place / block * stride + place % block;
        }

        @Override
        public long run(long place) {
            return block - place % block;
        }

        @Override
        public long before(long index) {
            if (index <= start || size() == 0) {
                return 0;
            }
            long which = (index - start) / Math.max(1, stride);
            return which >= count
                    ? size()
                    : which * block + Math.min(block, index - start - which * stride);
        }

        @Override
        public AxisSet times(long factor) {
            return new Blocks(start * factor, stride * factor, count, block * factor);
        }
    }

    /**
     * Blocks at any distances.
     *
     * @param starts of each, ascending
     * @param lengths of each
     * @param places of each block's first index
     */
    record Runs(List<Long> starts, List<Long> lengths, List<Long> places) implements AxisSet {

        /** Returns blocks that do not touch, given as pairs of a first and a last index, ascending. */
        static AxisSet of(List<Range> ranges) {
            if (ranges.size() == 1) {
                Range only = ranges.getFirst();
                return Blocks.of(only.first(), 1, 1, only.last() - only.first() + 1);
            }
            long[] places = new long[ranges.size()];
            for (int i = 1; i < places.length; i++) {
                Range before = ranges.get(i - 1);
                if (ranges.get(i).first() <= before.last()) {
                    throw MappingException.of("worldmodel.data.hdf.virtual.form.grid");
                }
                places[i] = places[i - 1] + before.last() - before.first() + 1;
            }
            return new Runs(
                    ranges.stream().map(Range::first).toList(),
                    ranges.stream().map(range -> range.last() - range.first() + 1).toList(),
                    Arrays.stream(places).boxed().toList());
        }

        @Override
        public long size() {
            return places.getLast() + lengths.getLast();
        }

        private static int find(List<Long> sorted, long value) {
            int low = 0;
            int high = sorted.size() - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (sorted.get(middle) <= value) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }

        @Override
        public long at(long place) {
            int which = find(places, place);
            return starts.get(which) + place - places.get(which);
        }

        @Override
        public long run(long place) {
            int which = find(places, place);
            return lengths.get(which) - place + places.get(which);
        }

        @Override
        public long before(long index) {
            int which = find(starts, index);
            long inside = Math.clamp(index - starts.get(which), 0, lengths.get(which));
            return places.get(which) + inside;
        }

        @Override
        public AxisSet times(long factor) {
            return new Runs(times(starts, factor), times(lengths, factor), times(places, factor));
        }

        private static List<Long> times(List<Long> values, long factor) {
            return values.stream().map(value -> value * factor).toList();
        }
    }

    /**
     * Some indices without a gap.
     *
     * @param first of them
     * @param last of them
     */
    record Range(long first, long last) {

        /** Returns a range as a file states it. */
        static Range of(long first, long last) {
            if (first < 0 || last < first || last >= Integer.MAX_VALUE) {
                throw new HdfException("A block of a selection goes beyond its axis");
            }
            return new Range(first, last);
        }
    }
}
