package dev.gedanken.evaluate;

import dev.gedanken.measure.ObjectFinder;
import dev.gedanken.scene.Fixture;
import dev.gedanken.scene.TrackedObject;
import dev.gedanken.scene.paint.Blob;
import dev.gedanken.world.Frame;
import java.util.List;
import java.util.stream.IntStream;

/** Watches the fixtures of a batch of dreams and of their truths. */
public final class PermanenceTally {
    private final ObjectFinder finder = new ObjectFinder();
    private final List<TrackedObject> free;
    private final List<FixtureWatch> dreams;
    private final List<FixtureWatch> truths;

    /** Creates it for a number of rollouts. */
    public PermanenceTally(List<Fixture> fixtures, List<TrackedObject> objects, int episodes) {
        free = objects.stream().filter(object -> !object.controlled()).toList();
        dreams = watches(fixtures, episodes);
        truths = watches(fixtures, episodes);
    }

    private static List<FixtureWatch> watches(List<Fixture> fixtures, int count) {
        return IntStream.range(0, count).mapToObj(i -> new FixtureWatch(fixtures)).toList();
    }

    /** Looks at the next frames of episode {@code index}. */
    public void see(int index, Frame dream, Frame truth) {
        dreams.get(index).see(dream, freeObjects(dream));
        truths.get(index).see(truth, freeObjects(truth));
    }

    private List<Blob> freeObjects(Frame frame) {
        return free.stream()
                .flatMap(
                        object -> finder.find(frame, object.rgb(), object.minPixels() / 2).stream())
                .toList();
    }

    /** Returns the counts so far. */
    public Permanence result() {
        return new Permanence(
                vanished(dreams),
                cameBack(dreams),
                renewals(dreams),
                new Permanence.Truth(vanished(truths), cameBack(truths), renewals(truths)));
    }

    private static int vanished(List<FixtureWatch> watches) {
        return watches.stream().mapToInt(FixtureWatch::vanished).sum();
    }

    private static int cameBack(List<FixtureWatch> watches) {
        return watches.stream().mapToInt(watch -> watch.returns().cameBack()).sum();
    }

    private static int renewals(List<FixtureWatch> watches) {
        return watches.stream().mapToInt(watch -> watch.returns().renewals()).sum();
    }
}
