package dev.gedanken.family.muzero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.scene.Outcome;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The training targets of values, and the moments that are drawn. */
class MuZeroTargetsTest {
    private static final double DISCOUNT = 0.5;

    private static Game game(boolean isRecorded, Outcome... outcomes) {
        Frame frame = Frame.of(1, 1, new byte[3]);
        return new Game(
                1,
                isRecorded,
                Collections.nCopies(outcomes.length + 1, frame),
                new byte[outcomes.length],
                List.of(outcomes));
    }

    @Test
    void aTargetEndsWithTheEpisode() {
        Game game = game(true, Outcome.of(1), Outcome.of(0), new Outcome(4, true), Outcome.of(9));
        assertThat(game.valueTarget(0, 1, DISCOUNT)).isEqualTo(1 + 0.25 * 4);
        assertThat(game.valueTarget(2, 1, DISCOUNT)).isEqualTo(4);
        assertThat(game.isOver(3)).isTrue();
        assertThat(game.valueTarget(3, 1, DISCOUNT)).isNaN();
    }

    @Test
    void aTargetReliesOnTheFirstSearchThatIsFarEnoughAway() {
        Game game = game(true, Outcome.of(1), Outcome.of(1), Outcome.of(1), Outcome.of(1));
        assertThat(game.valueTarget(0, 2, DISCOUNT)).isNaN();
        game.searched(1, new double[] {1}, 100);
        game.searched(3, new double[] {1}, 8);
        assertThat(game.valueTarget(0, 2, DISCOUNT)).isEqualTo(1 + 0.5 + 0.25 + 0.125 * 8);
        assertThat(game.valueTarget(0, 1, DISCOUNT)).isEqualTo(1 + 0.5 * 100);
        game.searched(4, new double[] {1}, 16);
        assertThat(game.valueTarget(3, 5, DISCOUNT)).isEqualTo(1 + 0.5 * 16);
    }

    @Test
    void misjudgedMomentsAreDrawnMoreOftenAndWeighLess() {
        MuZeroConfig config = MuZeroConfig.tiny();
        Game game = game(true, Outcome.of(0), new Outcome(0, true), Outcome.of(0));
        Replay replay = new Replay(MuZeroTrainingSettings.tiny(), List.of(game));
        List<Batch.Start> both = List.of(new Batch.Start(game, 0, 1), new Batch.Start(game, 1, 1));
        replay.judge(config, both, new float[] {0.98f, 0});

        Map<Integer, Integer> counts = new HashMap<>();
        Map<Integer, Float> weights = new HashMap<>();
        for (Batch.Start start : replay.draw(4000, Noise.at(3, 3))) {
            counts.merge(start.t(), 1, Integer::sum);
            weights.put(start.t(), start.weight());
        }
        double ratio = Math.pow(1 / 0.02, MuZeroTrainingSettings.tiny().priority());
        assertThat((double) counts.get(0) / counts.get(1)).isCloseTo(ratio, within(ratio / 4));
        assertThat(weights.get(1) / weights.get(0)).isCloseTo((float) ratio, within(0.01f));
        // There is no outcome after the last moment of an episode.
        assertThat(counts).doesNotContainKey(2);
    }
}
