package dev.gedanken.app.live.clock;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The paces that a person can choose. */
public final class PaceChoices {
    /** From the slowest to as fast as possible. */
    public static final List<Pace> ALL =
            Stream.concat(
                            DoubleStream.of(0.1, 0.25, 0.5, 1, 2, 4).mapToObj(Pace::new),
                            Stream.of(Pace.UNLIMITED))
                    .toList();

    private PaceChoices() {}

    /** Returns the pace a number of places faster, limited to the list. */
    public static Pace changed(Pace pace, int notches) {
        int nearest = 0;
        for (int i = 0; i < ALL.size(); i++) {
            nearest = ALL.get(i).factor() <= pace.factor() ? i : nearest;
        }
        return ALL.get(Math.clamp(nearest + notches, 0, ALL.size() - 1));
    }

    /** Returns a pace as text for people. */
    public static String text(Pace pace) {
        if (Double.isInfinite(pace.factor())) {
            return "max";
        }
        return pace.factor() == Math.rint(pace.factor())
                ? "%d×".formatted((int) pace.factor())
                : String.format(Locale.ROOT, "%s×", pace.factor());
    }
}
