package dev.gedanken.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.contract.OddModel;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.world.Frame;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriorSamplesTest {
    private static final int COUNT = 8;

    private static PriorSamples samples(float temperature) {
        Player player = GreyModel.beside(new BricksScene(), temperature);
        PlayState before = player.start(3, PlaySource.CORRECTED);
        return PriorSamples.of(player, before, player.inputs().idle(), COUNT).orElseThrow();
    }

    private static List<Integer> greys(List<Frame> frames) {
        return frames.stream().map(frame -> frame.channel(0, 0, 0)).toList();
    }

    @Test
    void drawsOfAModelThatIsSureAreAlike() {
        PriorSamples sure = samples(0);

        assertThat(greys(sure.frames()))
                .hasSize(COUNT)
                .containsOnly(greys(sure.frames()).getFirst());
        assertThat(sure.spread().values().toArray()).containsOnly(0);
    }

    @Test
    void theSpreadIsTheDeviationOfThePixels() {
        PriorSamples unsure = samples(1);
        List<Integer> greys = greys(unsure.frames());
        double mean = greys.stream().mapToInt(grey -> grey).average().orElseThrow();
        double variance =
                greys.stream()
                        .mapToDouble(grey -> (grey - mean) * (grey - mean))
                        .average()
                        .orElseThrow();

        assertThat(greys.stream().distinct().count()).isGreaterThan(4);
        assertThat((double) unsure.spread().values().get(0))
                .isCloseTo(Math.sqrt(variance), within(1e-3));
        assertThat(samples(1).frames()).isEqualTo(unsure.frames());
    }

    @Test
    void thereIsNothingToDrawAtAStartAndWithoutFrames() {
        Player player = GreyModel.beside(new BricksScene(), 1);
        Rollout rollout = Rollout.inMemory(player);
        rollout.start(3, PlaySource.MODEL);
        assertThat(rollout.priorSamples(COUNT)).isEmpty();
        rollout.step(player.inputs().idle(), new Actor.Person());
        assertThat(rollout.priorSamples(COUNT)).isPresent();
        assertThat(rollout.tree().size()).isEqualTo(2);

        Player blind = Player.alone(new OddModel(OddModel.CODES), OddModel.starts());
        PlayState start = blind.start(0, PlaySource.MODEL);
        assertThat(PriorSamples.of(blind, start, blind.inputs().idle(), COUNT))
                .isEqualTo(Optional.empty());
    }
}
