package dev.gedanken.measure;

import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.Factors;
import dev.gedanken.scene.TrackedObject;
import dev.gedanken.scene.paint.Blob;
import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the positions of tracked objects from frames, by their colour. */
public final class FactorReader {
    private final ObjectFinder finder = new ObjectFinder();
    private final List<TrackedObject> objects;

    /** Creates a reader for objects that keep their colour. */
    public FactorReader(List<TrackedObject> objects) {
        this.objects = List.copyOf(objects);
    }

    /** Returns the objects that are searched for. */
    public List<TrackedObject> objects() {
        return objects;
    }

    /** Returns the largest patch of an object's colour; positions in px at 64×64; empty if none. */
    public Optional<Blob> find(Frame frame, TrackedObject object) {
        return finder.find(frame, object).stream().findFirst();
    }

    /** Returns every tracked position, both true and dreamed. */
    public List<FactorEstimate> read(Frame dreamed, List<FactorValue> truth) {
        List<FactorEstimate> estimates = new ArrayList<>();
        for (TrackedObject object : objects) {
            Optional<Blob> found = find(dreamed, object);
            add(estimates, object.xFactor(), truth, found.map(Blob::x));
            add(estimates, object.yFactor(), truth, found.map(Blob::y));
        }
        return List.copyOf(estimates);
    }

    private static void add(
            List<FactorEstimate> estimates,
            String factor,
            List<FactorValue> truth,
            Optional<Double> found) {
        if (!factor.isEmpty()) {
            OptionalDouble estimate = found.map(OptionalDouble::of).orElse(OptionalDouble.empty());
            double value = Factors.find(truth, factor).value();
            estimates.add(new FactorEstimate(factor, value, estimate));
        }
    }
}
