package dev.gedanken.evaluate;

import dev.gedanken.scene.Fixture;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.paint.Blob;
import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Follows one rollout and notes which fixtures vanish and which come back.
 *
 * <p>A fixture counts as changed once it has been seen changed, with no free object near it, in
 * {@value #STEPS_SEEN} consecutive steps.
 */
final class FixtureWatch {
    /** Steps that a renewal may last: the ball may hide a part of it for a while. */
    private static final int RENEWAL_STEPS = 60;

    private static final int STEPS_SEEN = 5;

    /**
     * A return counts as a renewal if nothing stood in one of this many steps before it was first
     * seen.
     */
    private static final int CLEAR_STEPS = 10;

    private static final int NEVER = -1_000_000;
    private static final double COLOUR_TOLERANCE = 100;
    private static final double STANDING_SHARE = 0.7;
    private static final double GONE_SHARE = 0.3;

    /** Distance from a fixture's rectangle within which a free object's centre may hide it, px. */
    private static final double NEAR = 5;

    private enum Appearance {
        STANDING,
        GONE,
        UNCLEAR
    }

    private final List<Fixture> fixtures;
    private final Appearance[] believed;
    private final int[] stepsChanged;
    private final List<Return> returns = new ArrayList<>();
    private int vanished;
    private int step;
    private int lastClearStep = NEVER;

    /** A fixture that has come back, and whether none had been standing just before. */
    private record Return(int step, boolean wasCleared) {}

    /**
     * The returns in a rollout.
     *
     * @param cameBack times when one came back although others still stood
     * @param renewals times when they came back after all had gone
     */
    record Returns(int cameBack, int renewals) {}

    FixtureWatch(List<Fixture> fixtures) {
        this.fixtures = fixtures;
        believed = new Appearance[fixtures.size()];
        stepsChanged = new int[fixtures.size()];
        Arrays.fill(believed, Appearance.UNCLEAR);
    }

    /** Takes the next frame, in which free objects were found at {@code objects}. */
    void see(Frame frame, List<Blob> objects) {
        step++;
        boolean isClear = true;
        for (int i = 0; i < believed.length; i++) {
            Appearance appearance = look(fixtures.get(i), frame, objects);
            isClear &= appearance != Appearance.STANDING;
            boolean changed = appearance != Appearance.UNCLEAR && appearance != believed[i];
            stepsChanged[i] = changed ? stepsChanged[i] + 1 : 0;
            if (stepsChanged[i] == STEPS_SEEN) {
                stepsChanged[i] = 0;
                note(believed[i], appearance);
                believed[i] = appearance;
            }
        }
        lastClearStep = isClear ? step : lastClearStep;
    }

    private void note(Appearance before, Appearance now) {
        if (before == Appearance.STANDING && now == Appearance.GONE) {
            vanished++;
        } else if (before == Appearance.GONE && now == Appearance.STANDING) {
            int firstSeen = step - STEPS_SEEN + 1;
            returns.add(new Return(step, lastClearStep >= firstSeen - CLEAR_STEPS));
        }
    }

    private static Appearance look(Fixture fixture, Frame frame, List<Blob> objects) {
        if (objects.stream().anyMatch(object -> isNear(fixture, object))) {
            return Appearance.UNCLEAR;
        }
        int left = scaled(fixture.left(), frame.width());
        int right = scaled(fixture.left() + fixture.width(), frame.width());
        int top = scaled(fixture.top(), frame.height());
        int bottom = scaled(fixture.top() + fixture.height(), frame.height());
        int own = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                own += hasColour(frame, x, y, fixture.rgb()) ? 1 : 0;
            }
        }
        double share = (double) own / Math.max(1, (right - left) * (bottom - top));
        if (share >= STANDING_SHARE) {
            return Appearance.STANDING;
        }
        return share <= GONE_SHARE ? Appearance.GONE : Appearance.UNCLEAR;
    }

    /** Turns px at 64×64 into px of a frame. */
    private static int scaled(int unit, int extent) {
        return (int) Math.round((double) unit * extent / Scene.DEFAULT_FRAME_SIZE);
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

    /**
     * Separates renewals from single fixtures that came back. Returns are a renewal if nothing was
     * seen standing just before the first of them; a fixture hidden by a free object may have been
     * standing.
     */
    Returns returns() {
        int cameBack = 0;
        int renewals = 0;
        int renewalEnds = NEVER;
        for (Return each : returns) {
            boolean goesOn = each.step() <= renewalEnds;
            if (!goesOn && each.wasCleared()) {
                renewals++;
                renewalEnds = each.step() + RENEWAL_STEPS;
            } else if (!goesOn) {
                cameBack++;
            }
        }
        return new Returns(cameBack, renewals);
    }
}
