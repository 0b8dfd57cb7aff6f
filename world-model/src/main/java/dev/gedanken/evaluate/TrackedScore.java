package dev.gedanken.evaluate;

import dev.gedanken.measure.ObjectFinder;
import dev.gedanken.scene.TrackedObject;
import dev.gedanken.scene.paint.Blob;
import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.List;

/** Finds tracked objects in dreamed and true frames and compares them. */
public final class TrackedScore {
    /** Smallest movement of the true object, in px, that counts as following a key. */
    private static final double MOVED = 1;

    private final ObjectFinder finder = new ObjectFinder();
    private final List<TrackedObject> objects;
    private final List<TrackedObject> free;
    private final List<TrackedObject> controlled;
    private long moved;
    private long followed;

    /** Creates it for objects that keep their colour. */
    public TrackedScore(List<TrackedObject> objects) {
        this.objects = objects;
        this.free = objects.stream().filter(object -> !object.controlled()).toList();
        this.controlled = objects.stream().filter(TrackedObject::controlled).toList();
    }

    /** Returns whether there is anything to find. */
    boolean hasObjects() {
        return !objects.isEmpty();
    }

    /**
     * Returns whether every tracked object is there once: in at least one patch of its colour, and in
     * no more than the truth shows. Patches closer together than the object is large are one. An
     * object that the truth hides may be hidden, or still be seen once.
     */
    public boolean allThereOnce(Frame dreamed, Frame truth) {
        return objects.stream()
                .allMatch(object ->
                        isThereOnce(
                                copies(find(dreamed, object), object.extent()),
                                copies(find(truth, object), object.extent())));
    }

    /** Returns how many patches are farther than that from every larger one. */
    private static int copies(List<Blob> patches, double extent) {
        List<Blob> copies = new ArrayList<>();
        for (Blob patch : patches) {
            if (copies.stream().noneMatch(larger -> distance(larger, patch) <= extent)) {
                copies.add(patch);
            }
        }
        return copies.size();
    }

    private static boolean isThereOnce(int dreamed, int real) {
        return dreamed <= Math.max(1, real) && dreamed >= Math.min(1, real);
    }

    /**
     * Returns the mean position error of free objects found in both frames, px; NaN if there is
     * none.
     */
    public double positionError(Frame dreamed, Frame truth) {
        double sum = 0;
        int count = 0;
        for (TrackedObject object : free) {
            List<Blob> there = find(dreamed, object);
            List<Blob> real = find(truth, object);
            if (!there.isEmpty() && !real.isEmpty()) {
                sum += distance(there.getFirst(), real.getFirst());
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /**
     * Returns by how much free objects that turn point in another direction than they really do, on
     * average over those found in both frames, in degrees from 0 to 180; NaN if there is none. By
     * chance it is 90.
     */
    public double headingError(Frame dreamed, Frame truth) {
        double sum = 0;
        int count = 0;
        for (TrackedObject object : free) {
            List<Blob> there = object.turns() ? find(dreamed, object) : List.of();
            List<Blob> real = object.turns() ? find(truth, object) : List.of();
            if (!there.isEmpty() && !real.isEmpty()) {
                double turned = there.getFirst().heading() - real.getFirst().heading();
                sum += Math.abs(Math.toDegrees(Math.atan2(Math.sin(turned), Math.cos(turned))));
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** Returns whether an object that actions do not move directly turns. */
    public boolean hasTurningObjects() {
        return free.stream().anyMatch(TrackedObject::turns);
    }

    /** Takes note of whether controlled objects moved as they really did, along each axis. */
    void follow(Frame dreamBefore, Frame dreamAfter, Frame truthBefore, Frame truthAfter) {
        for (TrackedObject object : controlled) {
            Movement real = movement(truthBefore, truthAfter, object);
            if (real.isLarge()) {
                Movement dreamed = movement(dreamBefore, dreamAfter, object);
                note(dreamed.x(), real.x());
                note(dreamed.y(), real.y());
            }
        }
    }

    private void note(double dreamed, double real) {
        if (Math.abs(real) >= MOVED) {
            moved++;
            followed += dreamed * real > 0 ? 1 : 0;
        }
    }

    /** How far an object moved, px. */
    private record Movement(double x, double y) {
        static final Movement NONE = new Movement(0, 0);

        boolean isLarge() {
            return Math.max(Math.abs(x), Math.abs(y)) >= MOVED;
        }
    }

    /** Returns the share of recorded movements that were followed; NaN if there was none. */
    double followedShare() {
        return moved == 0 ? Double.NaN : (double) followed / moved;
    }

    private Movement movement(Frame before, Frame after, TrackedObject object) {
        List<Blob> from = find(before, object);
        List<Blob> to = find(after, object);
        return from.isEmpty() || to.isEmpty()
                ? Movement.NONE
                : new Movement(
                        to.getFirst().x() - from.getFirst().x(),
                        to.getFirst().y() - from.getFirst().y());
    }

    private static double distance(Blob a, Blob b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    private List<Blob> find(Frame frame, TrackedObject object) {
        return finder.find(frame, object);
    }
}
