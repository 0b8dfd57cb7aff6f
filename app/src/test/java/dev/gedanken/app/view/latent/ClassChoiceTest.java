package dev.gedanken.app.view.latent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.view.latent.ClassChoice.Counted;
import dev.gedanken.model.LatentUnit;
import dev.gedanken.model.LatentView;
import dev.gedanken.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassChoiceTest {
    private static final Tensor CODES = Tensor.of(new long[] {1, 2, 3}, 7, 7, 2, 7, 0, 2);

    @Test
    void aCodeIsChosenAmongClassesThoseFirstThatTheFrameHasMostOf() {
        LatentView view = new LatentView.CategoryGrid("Codes", CODES, 9);
        ClassChoice choice =
                ClassChoice.of(new LatentUnit("Codes", List.of(0, 1, 1)), List.of(view))
                        .orElseThrow();

        assertThat(choice.present()).isZero();
        assertThat(choice.chosen()).isEqualTo(new Counted(0, 1));
        assertThat(choice.classes()).hasSize(9);
        assertThat(choice.classes().subList(0, 4))
                .containsExactly(
                        new Counted(7, 3), new Counted(2, 2), new Counted(0, 1), new Counted(1, 0));
    }

    @Test
    void aNumberIsNotChosenAmongClasses() {
        LatentView view = new LatentView.ChannelGrid("Hidden state", CODES, 0, 9);

        assertThat(ClassChoice.of(new LatentUnit("Hidden state", List.of(0, 0, 0)), List.of(view)))
                .isEmpty();
        assertThat(ClassChoice.of(new LatentUnit("Other", List.of(0, 0, 0)), List.of(view)))
                .isEmpty();
    }
}
