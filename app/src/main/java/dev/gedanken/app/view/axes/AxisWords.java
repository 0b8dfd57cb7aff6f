package dev.gedanken.app.view.axes;

import dev.gedanken.app.view.text.Texts;
import dev.gedanken.evaluate.axes.Axis;
import dev.gedanken.evaluate.axes.AxisResult.Note;
import dev.gedanken.evaluate.axes.AxisResult.Verdict;
import dev.gedanken.evaluate.axes.Figure;
import dev.gedanken.evaluate.axes.Figure.Standing;
import dev.gedanken.evaluate.axes.Reason;
import dev.gedanken.evaluate.axes.Score;
import dev.gedanken.evaluate.axes.Subject;
import java.util.List;

/**
 * Names axes, figures and scores.
 *
 * @param texts the texts
 */
public record AxisWords(Texts texts) {
    private static final String SHARE = "share";

    /** Measures whose {@code about} is a number of steps. */
    private static final List<String> BY_HORIZON =
            List.of(
                    "psnr",
                    "psnr.gain",
                    "psnr.dynamic",
                    "ssim",
                    "objects.there",
                    "objects.off",
                    "objects.turned",
                    "hits1",
                    "mrr",
                    "real.nearest",
                    "delta.psnr",
                    "shuffled.share",
                    "action.error",
                    "action.leakage",
                    "cf.hits1",
                    "cf.mrr");

    /** Returns the name of an axis. */
    public String of(Axis axis) {
        return texts.of("axis." + axis.name());
    }

    /** Returns the question of an axis. */
    public String question(Axis axis) {
        return texts.of("axis.question." + axis.name());
    }

    /** Returns the text for an axis's verdict. */
    public String of(Verdict verdict) {
        return texts.of("axis.verdict." + verdict.name());
    }

    /** Returns the text for how the model compares. */
    public String of(Standing standing) {
        return texts.of("axis.standing." + standing.name());
    }

    /** Returns the name of a subject. */
    public String of(Subject subject) {
        return texts.of("axis.subject." + subject.name());
    }

    /** Returns the reason why a score does not apply, as a part of a sentence. */
    public String of(Reason reason) {
        return texts.of("axis.reason." + reason.name());
    }

    /** Returns a note as a sentence. */
    public String of(Note note) {
        return texts.of("axis.note." + note.name());
    }

    /** Returns the name of a figure's measure. */
    public String measure(Figure figure) {
        return texts.given("axis.measure", figure.measure(), figure.measure());
    }

    /** Returns a short formula of a figure's measure. */
    public String formula(Figure figure) {
        return texts.given("axis.formula", figure.measure(), "");
    }

    /** Returns a figure's subject matter; empty if it is about everything. */
    public String about(Figure figure) {
        String about = figure.about();
        if (about.isEmpty()) {
            return "";
        }
        if (BY_HORIZON.contains(figure.measure())) {
            return texts.of("axis.about.steps", about);
        }
        return switch (figure.measure()) {
            case "loop.return" -> texts.of("axis.about.loop", about);
            case "hidden.recall",
                    "hidden.place",
                    "hidden.coverage",
                    "hidden.width",
                    "hidden.there",
                    "cue.recall" ->
                    texts.of("axis.about.hidden", about);
            case "coverage" -> texts.of("axis.about.percent", about);
            case "impossible", "success", "return", "gap" ->
                    texts.given("axis.about", about, about);
            default -> about;
        };
    }

    /** Returns a score's value with its unit, or a dash if it does not apply. */
    public String value(Figure figure, Score score) {
        return switch (score) {
            case Score.Measured measured -> number(figure, measured.value()) + unit(figure);
            case Score.DoesNotApply none -> "–";
        };
    }

    /** Returns the ends of a score's interval; empty if it does not apply. */
    public String interval(Figure figure, Score score) {
        return switch (score) {
            case Score.Measured measured ->
                    number(figure, measured.interval().low())
                            + " … "
                            + number(figure, measured.interval().high());
            case Score.DoesNotApply none -> "";
        };
    }

    /** Returns a figure's number as text, shares in percent. */
    public String number(Figure figure, double value) {
        if (figure.unit().equals(SHARE)) {
            return texts.number(100 * value, 1);
        }
        return texts.number(value, Math.abs(value) < 10 ? 2 : 1);
    }

    /** Returns a figure's unit with a space before it; empty if it has none. */
    public String unit(Figure figure) {
        return switch (figure.unit()) {
            case SHARE -> " %";
            case "", "R²" -> "";
            default -> " " + texts.unit(figure.unit());
        };
    }
}
