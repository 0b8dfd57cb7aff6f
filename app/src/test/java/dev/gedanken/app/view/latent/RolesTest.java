package dev.gedanken.app.view.latent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.app.view.latent.Roles.Role;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.evaluate.axes.AxesReport;
import dev.gedanken.evaluate.axes.Axis;
import dev.gedanken.evaluate.axes.AxisResult;
import dev.gedanken.evaluate.axes.AxisResult.Verdict;
import dev.gedanken.evaluate.axes.Figure;
import dev.gedanken.evaluate.axes.Score.Measured;
import dev.gedanken.evaluate.axes.Subject;
import dev.gedanken.family.PackMetrics;
import dev.gedanken.measure.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RolesTest {
    private static final Texts TEXTS = Texts.in(Locale.ENGLISH);

    @Test
    void theShippedPackIsJudgedByItsScores() {
        var report = PackMetrics.read(TestPacks.shipped().defaultPack());
        Roles roles = new Roles(TEXTS, report, Optional.empty());

        assertThat(report).isPresent();
        assertThat(roles.text(Role.PREDICTION))
                .matches("\\+[\\d.]+ dB over a still picture, 10 steps on");
        assertThat(roles.text(Role.OBJECTS)).contains("% after 30 steps");
        assertThat(roles.text(Role.MEMORY)).matches("of \\d+ things that vanished, \\d+ came back");
    }

    @Test
    void withoutScoresNothingIsClaimed() {
        Roles roles = new Roles(TEXTS, Optional.empty(), Optional.empty());

        assertThat(Role.values())
                .allSatisfy(role -> assertThat(roles.text(role)).isEqualTo("not measured"));
    }

    @Test
    void whatWasMeasuredAlongAxesIsToldWithItsBaseline() {
        Figure success =
                new Figure(
                        "success",
                        "arrive",
                        "share",
                        true,
                        true,
                        List.of(
                                new Measured(Subject.MODEL, 0.9, new Interval(0.8, 0.95), 40),
                                new Measured(Subject.RANDOM, 0.1, new Interval(0, 0.2), 40)));
        AxisResult planning =
                new AxisResult(
                        Axis.PLANNING,
                        Verdict.HOLDS,
                        List.of(success),
                        List.of(),
                        new TreeMap<>(),
                        1);
        AxesReport report =
                new AxesReport(
                        1,
                        "pack",
                        "identity",
                        "family",
                        "rooms",
                        false,
                        "full",
                        List.of(1L, 2L),
                        List.of(planning),
                        "machine");
        Roles roles = new Roles(TEXTS, Optional.empty(), Optional.of(report));

        assertThat(roles.text(Role.PLANNING)).isEqualTo("Success, arrive: 90.0 % (Chance: 10.0 %)");
        assertThat(roles.text(Role.MEMORY)).isEqualTo("not measured");
    }
}
