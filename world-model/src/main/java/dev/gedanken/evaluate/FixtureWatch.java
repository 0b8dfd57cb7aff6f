package dev.gedanken.evaluate;

import dev.gedanken.scene.Fixture;
import dev.gedanken.scene.paint.Blob;
import dev.gedanken.world.Frame;
import java.util.Arrays;
import java.util.List;

/**
 * Follows one rollout and notes which fixtures vanish and which come back.
 *
 * <p>A fixture is believed to have changed once it has been seen changed, with no free object near it, in
 * {@value #STEPS_SEEN} steps in a row.
 */
final class FixtureWatch {
    /** A renewal lasts so many steps: the ball may hide a part of it for a while. */
    static final int RENEWAL_STEPS = 60;

    private static final int STEPS_SEEN = 5;
    private static final double COLOUR_TOLERANCE = 100;
    private static final double STANDING_SHARE = 0.7;
    private static final double GONE_SHARE = 0.3;

    /** A free object's centre this near to a fixture's rectangle may hide it, px. */
    private static final double NEAR = 5;

    private enum Sight {
        STANDING,
        GONE,
        UNCLEAR
    }

    private final List<Fixture> fixtures;
    private final Sight[] believed;
    private final int[] stepsChanged;
    private int vanished;
    private int cameBack;
    private int renewals;
    private int renewalEnds;
    private int step;

    FixtureWatch(List<Fixture> fixtures) {
        this.fixtures = fixtures;
        believed = new Sight[fixtures.size()];
        stepsChanged = new int[fixtures.size()];
        Arrays.fill(believed, Sight.UNCLEAR);
    }

    /** Looks at the next frame, in which free objects were found at {@code objects}. */
    void see(Frame frame, List<Blob> objects) {
        step++;
        boolean wasCleared = Arrays.stream(believed).noneMatch(sight -> sight == Sight.STANDING);
        for (int i = 0; i < believed.length; i++) {
            Sight sight = look(fixtures.get(i), frame, objects);
            boolean changed = sight != Sight.UNCLEAR && sight != believed[i];
            stepsChanged[i] = changed ? stepsChanged[i] + 1 : 0;
            if (stepsChanged[i] == STEPS_SEEN) {
                stepsChanged[i] = 0;
                note(believed[i], sight, wasCleared);
                believed[i] = sight;
            }
        }
    }

    private void note(Sight before, Sight now, boolean wasCleared) {
        if (before == Sight.STANDING && now == Sight.GONE) {
            vanished++;
        } else if (before == Sight.GONE && now == Sight.STANDING) {
            noteReturn(wasCleared);
        }
    }

    private void noteReturn(boolean wasCleared) {
        if (wasCleared && step > renewalEnds) {
            renewals++;
            renewalEnds = step + RENEWAL_STEPS;
        }
        if (step > renewalEnds) {
            cameBack++;
        }
    }

    private static Sight look(Fixture fixture, Frame frame, List<Blob> objects) {
        if (objects.stream().anyMatch(object -> isNear(fixture, object))) {
            return Sight.UNCLEAR;
        }
        int own = 0;
        for (int y = fixture.top(); y < fixture.top() + fixture.height(); y++) {
            for (int x = fixture.left(); x < fixture.left() + fixture.width(); x++) {
                own += hasColour(frame, x, y, fixture.rgb()) ? 1 : 0;
            }
        }
        double share = (double) own / (fixture.width() * fixture.height());
        if (share >= STANDING_SHARE) {
            return Sight.STANDING;
        }
        return share <= GONE_SHARE ? Sight.GONE : Sight.UNCLEAR;
    }

    private static boolean isNear(Fixture fixture, Blob object) {
        double right = fixture.left() + fixture.width();
        double bottom = fixture.top() + fixture.height();
        double dx = object.x() - Math.clamp(object.x(), fixture.left(), right);
        double dy = object.y() - Math.clamp(object.y(), fixture.top(), bottom);
        return dx * dx + dy * dy < NEAR * NEAR;
    }

    private static boolean hasColour(Frame frame, int x, int y, int rgb) {
        double squared = 0;
        for (int c = 0; c < Frame.CHANNELS; c++) {
            double difference = frame.channel(x, y, c) - (rgb >> (8 * (2 - c)) & 0xFF);
            squared += difference * difference;
        }
        return squared < COLOUR_TOLERANCE * COLOUR_TOLERANCE;
    }

    /** Returns how often a fixture vanished. */
    int vanished() {
        return vanished;
    }

    /** Returns how often a fixture came back although others still stood. */
    int cameBack() {
        return cameBack;
    }

    /** Returns how often fixtures came back after all had gone. */
    int renewals() {
        return renewals;
    }
}
