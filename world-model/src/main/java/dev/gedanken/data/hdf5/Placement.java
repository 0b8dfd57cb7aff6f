package dev.gedanken.data.hdf5;

import io.jhdf.exceptions.HdfException;
import java.util.ArrayList;
import java.util.List;

/**
 * A selection of a dataset of known shape, whose elements have places in the dataset's order.
 *
 * @param rows what it has of the first axis
 * @param rowSize elements that it has of each row
 * @param axes what it has of each axis, where axes that it has whole are part of the one before
 * @param strides elements from one index of an axis to the next
 */
record Placement(AxisSet rows, long rowSize, List<AxisSet> axes, List<Long> strides) {

    /**
     * Returns a selection's place.
     *
     * @throws HdfException if the dataset is smaller than the selection
     */
    static Placement of(List<AxisSet> sets, long... shape) {
        if (sets.size() != shape.length || shape.length == 0) {
            throw new HdfException("A selection has other axes than its dataset");
        }
        long size = 1;
        long stride = 1;
        List<AxisSet> axes = new ArrayList<>();
        List<Long> strides = new ArrayList<>();
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            AxisSet set = sets.get(axis);
            if (set.end() > shape[axis]) {
                throw new HdfException("A selection goes beyond its dataset");
            }
            size = Math.multiplyExact(size, set.size());
            boolean isPartOfTheOneBefore = axes.isEmpty() && axis > 0 && set.isAll(shape[axis]);
            if (!isPartOfTheOneBefore) {
                axes.addFirst(axes.isEmpty() ? set.times(stride) : set);
                strides.addFirst(axes.size() == 1 ? 1L : stride);
            }
            stride = Math.multiplyExact(stride, shape[axis]);
        }
        AxisSet rows = sets.getFirst();
        return new Placement(rows, rows.size() == 0 ? 0 : size / rows.size(), axes, strides);
    }

    /** Returns how many elements it has. */
    long size() {
        return rows.size() * rowSize;
    }

    /** Returns where an element is in the dataset, counted in elements. */
    long offset(long place) {
        long offset = 0;
        long rest = place;
        for (int axis = axes.size() - 1; axis >= 0; axis--) {
            AxisSet set = axes.get(axis);
            offset += set.at(rest % set.size()) * strides.get(axis);
            rest /= set.size();
        }
        return offset;
    }

    /** Returns how many elements follow each other in the dataset from a place on. */
    long run(long place) {
        AxisSet last = axes.getLast();
        return last.run(place % last.size());
    }
}
