package dev.gedanken.app.view.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.model.LatentUnit;
import dev.gedanken.model.LatentView.CategoryGrid;
import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.tensor.Tensor;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LatentTextsTest {
    private final LatentTexts german = new LatentTexts(Texts.in(Locale.GERMAN));

    @Test
    void viewsAreDescribedInTheWindowsLanguage() {
        ScalarGrid entropy =
                new ScalarGrid(
                        "Predicted entropy", Tensor.of(new long[] {1, 2}, 1, 2), 0, 4.5f, "nats");
        CategoryGrid codes = new CategoryGrid("Codes", Tensor.of(new long[] {1, 1, 2}, 1, 2), 512);

        assertThat(german.name(entropy.name())).isEqualTo("Vorhergesagte Entropie");
        assertThat(german.caption(entropy)).isEqualTo("0 bis 4.5 nat");
        assertThat(german.caption(codes)).isEqualTo("1 Gruppe × 512 Klassen");
        assertThat(german.value(new LatentUnit("Surprise", List.of(3)), 0.5))
                .isEqualTo("Überraschung [3] = 0,500");
    }

    @Test
    void namesThatSomebodyElsesModelGivesStayAsTheyAre() {
        assertThat(german.name("Deter")).isEqualTo("Deter");
    }
}
