package dev.gedanken.sample.change;

import dev.gedanken.play.PlayState;
import dev.gedanken.world.Frame;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much the picture changed on the way to a moment, in dream and truth; immutable. It makes a
 * dream that freezes, or flickers where the truth does not move, visible at a glance.
 *
 * @param latest the last moment shown; empty before the first
 * @param points oldest first
 */
record Changes(Optional<PlayState> latest, List<Point> points) {
    static final Changes NONE = new Changes(Optional.empty(), List.of());

    private static final int MOST = 200;
    private static final double FULL = 255;

    /**
     * The change between two moments that the panel received.
     *
     * @param steps how many steps are between them
     * @param dreamed mean difference of the dream's pixel values, [0, 1]
     * @param truly that of the true frames
     */
    record Point(long steps, double dreamed, double truly) {}

    /** Returns these with one more moment; starts over if it does not follow the one before. */
    Changes with(PlayState next) {
        if (latest.isEmpty() || next.step() < latest.get().step()) {
            return new Changes(Optional.of(next), List.of());
        }
        PlayState before = latest.get();
        if (before.step() == next.step()) {
            return new Changes(Optional.of(next), points);
        }
        Point point =
                new Point(
                        next.step() - before.step(),
                        difference(before.dreamed(), next.dreamed()),
                        difference(before.truth(), next.truth()));
        List<Point> all = Stream.concat(points.stream(), Stream.of(point)).toList();
        return new Changes(
                Optional.of(next), all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    /** Returns how much two pictures differ; empty if one of them is missing. */
    private static double difference(Optional<Frame> one, Optional<Frame> other) {
        return one.isPresent() && other.isPresent() ? difference(one.get(), other.get()) : 0;
    }

    static double difference(Frame one, Frame other) {
        double sum = 0;
        for (int y = 0; y < one.height(); y++) {
            for (int x = 0; x < one.width(); x++) {
                for (int c = 0; c < Frame.CHANNELS; c++) {
                    sum += Math.abs(one.channel(x, y, c) - other.channel(x, y, c));
                }
            }
        }
        return sum / FULL / ((double) one.width() * one.height() * Frame.CHANNELS);
    }
}
