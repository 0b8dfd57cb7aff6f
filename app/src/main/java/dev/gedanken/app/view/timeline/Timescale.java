package dev.gedanken.app.view.timeline;

/**
 * Which steps a timeline shows, and how large.
 *
 * @param firstStep at its left edge; may lie between two steps
 * @param stepsPerPixel how many steps one pixel stands for
 */
public record Timescale(double firstStep, double stepsPerPixel) {
    /** The fewest steps that a timeline shows. */
    public static final double LEAST_STEPS = 10;

    /** The most. */
    public static final double MOST_STEPS = 100_000;

    /** A step takes this many pixels at first. */
    public static final Timescale FIRST = new Timescale(0, 0.25);

    private static final double NOTCH = 1.25;

    /** Returns where a step lies, in pixels from the left edge. */
    public double x(double step) {
        return (step - firstStep) / stepsPerPixel;
    }

    /** Returns where a whole step lies, in pixels from the left edge. */
    public double x(long step) {
        return x((double) step);
    }

    /** Returns which step lies at {@code x}, possibly between two. */
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

    /** Returns this scale moved by so many pixels to later steps. */
    public Timescale moved(double pixels) {
        return new Timescale(Math.max(0, firstStep + pixels * stepsPerPixel), stepsPerPixel);
    }

    /** Returns this scale moved just so far that a step can be seen, with room to what comes next. */
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
