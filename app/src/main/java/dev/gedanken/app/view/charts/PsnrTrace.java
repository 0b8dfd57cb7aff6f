package dev.gedanken.app.view.charts;

import dev.gedanken.app.view.text.Texts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The current distance between dream and truth, as a number and a small curve; belongs to one
 * thread.
 */
public final class PsnrTrace {
    /** How many steps the curve shows. */
    public static final int STEPS = 150;

    /** PSNR at the curve's bottom, in dB. */
    public static final double LOW = 10;

    /** PSNR at the curve's top, in dB. */
    public static final double HIGH = 40;

    private final Deque<Point> points = new ArrayDeque<>();

    /**
     * A point of the curve.
     *
     * @param step of the play
     * @param psnr in dB
     */
    public record Point(long step, double psnr) {

        /** Returns its height between bottom (0) and top (1) of the curve. */
        public double height() {
            return Math.clamp((psnr - LOW) / (HIGH - LOW), 0.0, 1.0);
        }
    }

    /** Records a moment; one before the last begins a new curve. */
    public void add(Point point) {
        Point last = points.peekLast();
        if (last != null && last.step() > point.step()) {
            points.clear();
        } else if (last != null && last.step() == point.step()) {
            points.removeLast();
        }
        points.addLast(point);
        while (points.getLast().step() - points.getFirst().step() >= STEPS) {
            points.removeFirst();
        }
    }

    /** Returns the curve's points, oldest first. */
    public List<Point> points() {
        return List.copyOf(points);
    }

    /** Returns the latest value as text. */
    public String text(Texts texts) {
        Point last = points.peekLast();
        return last == null ? "–" : "PSNR %s dB".formatted(texts.number(last.psnr(), 1));
    }
}
