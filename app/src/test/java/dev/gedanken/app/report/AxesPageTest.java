package dev.gedanken.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.view.text.Texts;
import dev.gedanken.evaluate.axes.AxesReport;
import dev.gedanken.evaluate.axes.Axis;
import dev.gedanken.evaluate.axes.AxisResult;
import dev.gedanken.evaluate.axes.AxisResult.Note;
import dev.gedanken.evaluate.axes.AxisResult.Verdict;
import dev.gedanken.evaluate.axes.Figure;
import dev.gedanken.evaluate.axes.Reason;
import dev.gedanken.evaluate.axes.Score.DoesNotApply;
import dev.gedanken.evaluate.axes.Score.Measured;
import dev.gedanken.evaluate.axes.Subject;
import dev.gedanken.measure.Interval;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AxesPageTest {

    private static Figure hits(int horizon, double value) {
        return new Figure(
                "hits1",
                Integer.toString(horizon),
                "share",
                true,
                true,
                List.of(
                        new Measured(Subject.MODEL, value, new Interval(value - 0.1, value), 24),
                        new Measured(Subject.COPY_LAST, 0.25, new Interval(0.1, 0.4), 24)));
    }

    private static AxesReport report(String pack, double value) {
        Figure psnr =
                new Figure(
                        "psnr",
                        "",
                        "dB",
                        true,
                        false,
                        List.of(new DoesNotApply(Subject.MODEL, Reason.NO_FRAMES)));
        AxisResult prediction =
                new AxisResult(
                        Axis.PREDICTION,
                        Verdict.HOLDS,
                        List.of(hits(1, value), hits(10, value - 0.125), psnr),
                        List.of(Note.COMPARED_AS_FEATURES),
                        new TreeMap<>(),
                        2);
        return new AxesReport(
                AxesReport.SCHEMA_VERSION,
                pack,
                "c0ffee",
                "jepa",
                "rooms",
                false,
                "fast",
                List.of(9_000_000L, 9_000_023L),
                List.of(prediction),
                "two cores");
    }

    private static String page(Locale language, AxesReport... reports) {
        return new AxesPage(Texts.in(language)).of(List.of(reports));
    }

    @Test
    void thePageNeedsNothingButItself() {
        String page = page(Locale.ENGLISH, report("rooms-jepa", 0.875));

        assertThat(page).startsWith("<!DOCTYPE html>").contains("<svg", "<style>", "lang=\"en\"");
        assertThat(page).doesNotContain("http", "src=", "href=", "url(", "@import", "NaN");
    }

    @Test
    void figuresStandWithTheirIntervalsBaselinesAndVerdicts() {
        assertThat(page(Locale.ENGLISH, report("rooms-jepa", 0.875)))
                .contains(
                        "87.5 %",
                        "77.5 … 87.5",
                        "Last frame",
                        "25.0 %",
                        "better than every baseline",
                        "does not apply: the model draws no frames of its own");
    }

    @Test
    void itSpeaksGerman() {
        assertThat(page(Locale.GERMAN, report("rooms-jepa", 0.875)))
                .contains("lang=\"de\"", "Sieben Achsen: rooms-jepa", "87,5 %", "Letztes Bild")
                .doesNotContain("Last frame");
    }

    @Test
    void twoPacksAreCompared() {
        assertThat(page(Locale.ENGLISH, report("one", 0.875), report("two", 0.5)))
                .contains("one against two", "37.5 %", "unpaired");
    }

    @Test
    void namesAreNoMarkup() {
        assertThat(page(Locale.ENGLISH, report("<script>alert(1)</script>", 0.875)))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;");
    }
}
