package dev.gedanken.app.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.play.Acting;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.scene.PolicyKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicySharesTest {
    @TempDir private Path folder;

    @Test
    void anExpertIsSureAndChanceIsNot() {
        try (LoadedPack pack = TestPacks.grey(folder.resolve("grey"))) {
            PlayState state = pack.player().start(5, PlaySource.TRUTH);
            Acting acting = new Acting(pack.player(), List.of());

            List<Double> expert =
                    PolicyShares.of(new Actor.WorldPolicy(PolicyKind.EXPERT), state, acting);
            List<Double> random =
                    PolicyShares.of(new Actor.WorldPolicy(PolicyKind.RANDOM), state, acting);

            assertThat(expert).contains(1.0).hasSize(3);
            assertThat(random).allMatch(share -> share > 0.1 && share < 0.6);
            assertThat(sum(random)).isCloseTo(1, within(1e-9));
            assertThat(PolicyShares.of(new Actor.Person(), state, acting))
                    .isEqualTo(
                            PolicyShares.of(
                                    new Actor.WorldPolicy(PolicyKind.MIXED), state, acting));
        }
    }

    private static double sum(List<Double> shares) {
        return shares.stream().mapToDouble(Double::doubleValue).sum();
    }
}
