package dev.gedanken.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.data.EncodedEpisodes.Window;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplersTest {
    private static final ActionSpace ACTIONS =
            ActionSpace.startingWith("noop").and("up", "UP").build();
    private static final int FRAME_BYTES = 4 * 2 * Frame.CHANNELS;

    private static Episode episode(int seed, int steps, int width) {
        List<Frame> frames = new ArrayList<>();
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            byte[] rgb = new byte[width * 2 * Frame.CHANNELS];
            Arrays.fill(rgb, (byte) (seed * 20 + i));
            frames.add(Frame.of(width, 2, rgb));
            actions.add(ACTIONS.get((seed + i) % 2));
        }
        return new Episode(seed, frames, actions.subList(0, steps));
    }

    private static EpisodeSource source(Episode... episodes) {
        return new ListedEpisodes(ACTIONS, List.of(episodes));
    }

    private static String digest(Episode... episodes) {
        return DataSurvey.of(source(episodes), EpisodeProgress.unheard()).orElseThrow().digest();
    }

    @Test
    void theSurveyTellsOddShapesAndShortEpisodes() {
        DataSurvey survey =
                DataSurvey.of(
                                source(episode(1, 9, 4), episode(2, 5, 4), episode(3, 9, 6)),
                                EpisodeProgress.unheard())
                        .orElseThrow();
        assertThat(survey.shape()).isEqualTo(new FrameShape(4, 2));
        assertThat(survey.irregular()).isEqualTo(2);
        assertThat(survey.shortest()).isEqualTo(1);
        assertThat(survey.fewestSteps()).isEqualTo(5);
    }

    @Test
    void otherFramesActionsOrEpisodesHaveAnotherDigest() {
        Episode one = episode(1, 9, 4);
        Episode two = episode(2, 9, 4);
        Episode otherActions = new Episode(1, one.frames(), two.actions());
        Episode otherFrames = new Episode(1, two.frames(), one.actions());
        assertThat(digest(one, two)).isEqualTo(digest(one, two));
        assertThat(
                        List.of(
                                digest(one),
                                digest(one, two),
                                digest(two, one),
                                digest(otherActions),
                                digest(otherFrames)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aBankOfFramesTakesNoMoreMemoryThanAllowed() {
        EpisodeSource source =
                source(episode(0, 1, 4), episode(1, 99, 4), episode(2, 99, 4), episode(3, 99, 4));
        FrameBank bank =
                FrameBank.of(source, 40L * FRAME_BYTES, EpisodeProgress.unheard()).orElseThrow();
        assertThat(bank.frames()).hasSizeBetween(20, 60);
        FrameBank all =
                FrameBank.of(source, FrameBank.DEFAULT_BYTES, EpisodeProgress.unheard())
                        .orElseThrow();
        assertThat(all.frames()).hasSize(302);
        assertThat(FrameBank.of(source, 1, (done, total) -> done < 2)).isEmpty();
    }

    @Test
    void rowsOfABatchDoNotDependOnHowItIsSplit() {
        FrameBank bank =
                FrameBank.of(source(episode(1, 50, 4)), 100_000, EpisodeProgress.unheard())
                        .orElseThrow();
        FrameBatches batches = new FrameBatches(bank);
        Noise noise = Noise.at(3, 4);
        List<Frame> parts = new ArrayList<>(batches.draw(0, 3, noise));
        parts.addAll(batches.draw(3, 8, noise));
        assertThat(parts).isEqualTo(batches.draw(0, 8, noise));
    }

    @Test
    void windowsLieInsideTheirEpisodesAndKeepTheActions() {
        EncodedEpisodes<int[]> encoded =
                EncodedEpisodes.of(
                                source(episode(1, 9, 4), episode(2, 7, 4)),
                                episode -> new int[] {episode.frames().size()},
                                EpisodeProgress.unheard())
                        .orElseThrow();
        assertThat(encoded.frames()).isEqualTo(18);
        for (int row = 0; row < 40; row++) {
            Window<int[]> window = encoded.window(row, 6, Noise.at(1, 2));
            assertThat(window.start()).isBetween(0, window.episode().steps() - 6);
            int seed = window.episode().frames()[0] == 10 ? 1 : 2;
            assertThat(window.episode().action(window.start()))
                    .isEqualTo((seed + window.start()) % 2);
        }
    }
}
