package dev.gedanken.data.hdf5;

import io.jhdf.exceptions.HdfException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Gathers the parts of a virtual dataset, whose shape may depend on that of its sources. */
final class VirtualParts {

    /** A part whose place in the virtual dataset waits for the shape. */
    private record Waiting(
            VirtualFiles.Source source, int width, Placement from, List<AxisSet> to) {}

    private final long[] shape;
    private final boolean[] isOpen;
    private final long[] ends;
    private final List<Waiting> parts = new ArrayList<>();

    /**
     * Begins.
     *
     * @param stored the extents that the file states
     */
    VirtualParts(long... stored) {
        shape = stored.clone();
        isOpen = new boolean[stored.length];
        ends = new long[stored.length];
    }

    /**
     * Adds a mapping.
     *
     * @param extents of the source
     * @throws HdfException if it does not fit the source, or the numbers of elements differ
     */
    void add(VirtualMapping mapping, VirtualFiles.Source source, int... extents) {
        long[] shapeThere = Arrays.stream(extents).asLongStream().toArray();
        if (isNothing(mapping.source()) || isNothing(mapping.target())) {
            return;
        }
        Placement from = Placement.of(sets(mapping.source(), shapeThere), shapeThere);
        List<AxisSet> to = targets(mapping.target(), from.size());
        long size = to.stream().mapToLong(AxisSet::size).reduce(1, Math::multiplyExact);
        if (size != from.size()) {
            throw new HdfException("A mapping takes other elements than it has");
        }
        if (size > 0) {
            for (int axis = 0; axis < ends.length; axis++) {
                ends[axis] = Math.max(ends[axis], to.get(axis).end());
            }
            int width = (int) Hdf5Rows.bytes(1, Hdf5Rows.rowShape(shapeThere));
            parts.add(new Waiting(source, width, from, to));
        }
    }

    private static boolean isNothing(HyperSelection selection) {
        return !selection.isAll() && selection.axes().isEmpty();
    }

    private static List<AxisSet> sets(HyperSelection selection, long... extents) {
        if (selection.isAll()) {
            return Arrays.stream(extents).mapToObj(AxisSet::all).toList();
        }
        if (selection.axes().size() != extents.length) {
            throw new HdfException("A selection has other axes than its dataset");
        }
        List<AxisSet> sets = new ArrayList<>();
        for (int i = 0; i < extents.length; i++) {
            HyperSelection.Axis axis = selection.axes().get(i);
            sets.add(axis.goesOn() ? axis.within(extents[i]) : axis.set());
        }
        return sets;
    }

    /** Returns a target's indices; where it goes on, so many that there is room for the elements. */
    private List<AxisSet> targets(HyperSelection target, long size) {
        List<AxisSet> sets = new ArrayList<>(sets(target, shape));
        Optional<Integer> open = target.openAxis();
        if (open.isPresent()) {
            int axis = open.get();
            sets.remove(axis);
            long others = sets.stream().mapToLong(AxisSet::size).reduce(1, Math::multiplyExact);
            sets.add(axis, target.axes().get(axis).upTo(others == 0 ? 0 : size / others));
            isOpen[axis] = true;
        }
        return sets;
    }

    /** Returns the extents: where a mapping goes on, as far as there are elements. */
    long[] shape() {
        long[] result = shape.clone();
        for (int axis = 0; axis < result.length; axis++) {
            result[axis] = isOpen[axis] ? ends[axis] : result[axis];
        }
        return result;
    }

    /** Returns the parts. */
    List<VirtualRows.Part> placed() {
        long[] extents = shape();
        return parts.stream()
                .map(part ->
                        new VirtualRows.Part(
                                part.source, part.width, part.from, Placement.of(part.to, extents)))
                .toList();
    }
}
