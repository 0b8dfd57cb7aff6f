package dev.gedanken.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Frame;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectedEpisodesTest {
    private static final ActionSpace ACTIONS = new BricksScene().actions();

    /** Episodes of these numbers of steps. */
    private record OfSteps(List<Integer> steps) implements EpisodeSource {
        @Override
        public int size() {
            return steps.size();
        }

        @Override
        public Episode episode(int index) {
            int count = steps.get(index);
            Frame black = Frame.of(1, 1, new byte[Frame.CHANNELS]);
            List<Action> idle = Collections.nCopies(count, ACTIONS.idle());
            return new Episode(index, Collections.nCopies(count + 1, black), idle);
        }

        @Override
        public ActionSpace actions() {
            return ACTIONS;
        }
    }

    private static int frames(EpisodeSource source) {
        return IntStream.range(0, source.size()).map(i -> source.episode(i).frames().size()).sum();
    }

    @Test
    void aShortFirstEpisodeDoesNotMakeItKeepMoreFramesThanAskedFor() {
        List<Integer> steps = IntStream.range(0, 1_000).mapToObj(i -> i == 0 ? 1 : 99).toList();

        SelectedEpisodes kept = SelectedEpisodes.ofAbout(new OfSteps(steps), 10_000);

        assertThat(frames(kept)).isBetween(9_000, 11_000);
        assertThat(kept.indices().getLast()).isGreaterThan(980);
    }

    @Test
    void aLongFirstEpisodeDoesNotMakeItKeepFewerFramesThanAskedFor() {
        List<Integer> steps = IntStream.range(0, 1_000).mapToObj(i -> i == 0 ? 999 : 9).toList();

        assertThat(frames(SelectedEpisodes.ofAbout(new OfSteps(steps), 5_000)))
                .isBetween(2_000, 5_500);
    }

    @Test
    void atLeastOneEpisodeAndAtMostAllAreKept() {
        OfSteps source = new OfSteps(List.of(9, 9, 9));

        assertThat(SelectedEpisodes.ofAbout(source, 1).size()).isEqualTo(1);
        assertThat(SelectedEpisodes.ofAbout(source, 1_000_000).size()).isEqualTo(3);
    }
}
