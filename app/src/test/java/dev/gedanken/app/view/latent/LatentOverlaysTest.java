package dev.gedanken.app.view.latent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.model.LatentView;
import dev.gedanken.model.LatentView.Attention;
import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.model.LatentView.Tokens;
import dev.gedanken.model.LatentView.Vector;
import dev.gedanken.plugin.LatentOverlay;
import dev.gedanken.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LatentOverlaysTest {
    private static final List<LatentView> VIEWS =
            List.of(
                    new Vector("State", Tensor.of(new long[] {2}, 0, 1), 0, 1),
                    new Attention("Attention", Tensor.of(new long[] {2, 1, 1}, 0, 1)),
                    new Tokens("Tokens", Tensor.of(new long[] {2}, 0, 1), 2),
                    new ScalarGrid("Entropy", Tensor.of(new long[] {1, 1}, 1), 0, 1, "nats"));

    private final LatentOverlays overlays = new LatentOverlays(VIEWS);

    @Test
    void theViewsWithPlacesComeOneAfterTheOtherAndThenNone() {
        List<String> seen = new ArrayList<>();
        Optional<LatentOverlay> present = overlays.nextView(Optional.empty());
        while (present.isPresent()) {
            assertThat(present.get().plane()).isEmpty();
            seen.add(present.get().view());
            present = overlays.nextView(present);
        }

        assertThat(seen).containsExactly("Attention", "Entropy");
    }

    @Test
    void afterAllOfAViewComeItsPlanesAndThenAllOfItAgain() {
        Optional<LatentOverlay> all = overlays.nextPlane(Optional.empty());
        Optional<LatentOverlay> first = overlays.nextPlane(all);
        Optional<LatentOverlay> second = overlays.nextPlane(first);

        assertThat(all).hasValue(LatentOverlay.of("Attention"));
        assertThat(first).hasValue(new LatentOverlay("Attention", OptionalInt.of(0)));
        assertThat(second).hasValue(new LatentOverlay("Attention", OptionalInt.of(1)));
        assertThat(overlays.nextPlane(second)).isEqualTo(all);
    }

    @Test
    void aViewOfOnePlaneHasNoOther() {
        Optional<LatentOverlay> entropy = Optional.of(LatentOverlay.of("Entropy"));

        assertThat(overlays.nextPlane(entropy)).isEqualTo(entropy);
    }

    @Test
    void whereNothingHasPlacesNothingLies() {
        LatentOverlays none = new LatentOverlays(VIEWS.subList(0, 1));

        assertThat(none.views()).isEmpty();
        assertThat(none.nextView(Optional.empty())).isEmpty();
        assertThat(none.nextPlane(Optional.empty())).isEmpty();
    }

    @Test
    void anotherModelsViewIsFollowedByTheFirst() {
        assertThat(overlays.nextView(Optional.of(LatentOverlay.of("Gone"))))
                .hasValue(LatentOverlay.of("Attention"));
    }
}
