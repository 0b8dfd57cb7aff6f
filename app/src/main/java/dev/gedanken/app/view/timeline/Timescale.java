package dev.gedanken.app.view.timeline;

/**
 * The visible steps of a timeline and their scale.
 *
 * @param firstStep at its left edge; may be between two steps
 * @param stepsPerPixel steps per pixel
 */
public record Timescale(double firstStep, double stepsPerPixel) {
    /** The fewest steps that a timeline shows. */
    public static final double LEAST_STEPS = 10;

    /** The most steps that a timeline shows. */
    public static final double MOST_STEPS = 100_000;

    /** Initial pixels per step. */
    public static final Timescale FIRST = new Timescale(0, 0.25);

    private static final double NOTCH = 1.25;

    /** Returns the position of a step, in pixels from the left edge. */
    public double x(double step) {
        return (step - firstStep) / stepsPerPixel;
    }

    /** Returns the position of a whole step, in pixels from the left edge. */
    public double x(long step) {
        return x((double) step);
    }

    /** Returns the step at {@code x}, possibly between two. */
    public double step(double x) {
        return firstStep + x * stepsPerPixel;
    }

    /**
     * Returns this scale with more (positive) or less detail, the step at {@code x} staying there.
     *
     * @param width of the timeline in pixels
     */
    public Timescale zoomed(double notches, double x, double width) {
        double wanted = stepsPerPixel * Math.pow(NOTCH, -notches);
        double next = Math.clamp(wanted, LEAST_STEPS / width, MOST_STEPS / width);
        return new Timescale(Math.max(0, step(x) - x * next), next);
    }

    /** Returns this scale moved by a number of pixels to later steps. */
    public Timescale moved(double pixels) {
        return new Timescale(Math.max(0, firstStep + pixels * stepsPerPixel), stepsPerPixel);
    }

    /**
     * Returns this scale moved just far enough that a step is visible, with some space after it.
     */
    public Timescale showing(double step, double width) {
        double x = x(step);
        double room = width / 10;
        if (x > width - room) {
            return moved(x - width + 2 * room);
        }
        return x < 0 ? moved(x - room) : this;
    }

    /** Returns the distance of the marks on a ruler: 1, 2 or 5 times a power of ten. */
    public long tickSteps(double leastPixels) {
        double wanted = Math.max(1, leastPixels * stepsPerPixel);
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= wanted) {
                return (long) (factor * power);
            }
        }
        return (long) (10 * power);
    }
}
