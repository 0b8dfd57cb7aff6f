package dev.gedanken.app.view.latent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.app.view.latent.Roles.Role;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.family.PackMetrics;
import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.model.LatentView.Slots;
import dev.gedanken.tensor.Tensor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RolesTest {
    private static final Texts TEXTS = Texts.in(Locale.ENGLISH);

    @Test
    void theShippedPackIsJudgedByItsScores() {
        var report = PackMetrics.read(TestPacks.shipped().defaultPack());
        Roles roles = new Roles(TEXTS, List.of(), report);

        assertThat(report).isPresent();
        assertThat(roles.text(Role.PREDICTION))
                .matches("\\+[\\d.]+ dB over a still picture, 10 steps on");
        assertThat(roles.text(Role.OBJECTS)).contains("% after 30 steps");
        assertThat(roles.text(Role.MEMORY)).matches("of \\d+ things that vanished, \\d+ came back");
    }

    @Test
    void withoutScoresNothingIsClaimed() {
        Roles roles = new Roles(TEXTS, List.of(), Optional.empty());

        assertThat(List.of(Role.PREDICTION, Role.OBJECTS, Role.MEMORY))
                .allSatisfy(role -> assertThat(roles.text(role)).isEqualTo("not scored"));
        assertThat(roles.text(Role.BELIEF)).doesNotContain("unsure");
    }

    @Test
    void whatAModelShowsCounts() {
        Tensor cell = Tensor.of(new long[] {1, 1}, 0);
        Tensor slot = Tensor.of(new long[] {1, 1, 1}, 0);
        Roles roles =
                new Roles(
                        TEXTS,
                        List.of(
                                new ScalarGrid("Entropy", cell, 0, 1, "nats"),
                                new Slots("Slots", slot)),
                        Optional.empty());

        assertThat(roles.text(Role.BELIEF)).contains("unsure");
        assertThat(roles.text(Role.OBJECTS)).contains("slots");
    }
}
