package dev.gedanken.app.command;

import dev.gedanken.app.console.FramePicture;
import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeRecipe;
import dev.gedanken.data.EpisodeRecipe.Ending;
import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.world.Frame;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Draws sample moments of a scene, from three episodes played by its expert. */
final class ScenePicture {
    private static final int FRAME_SIZE = 256;
    private static final int STEPS = 150;
    private static final long FIRST_SEED = 3;
    private static final double[] MOMENTS = {0.1, 0.5, 0.9};

    private ScenePicture() {}

    static byte[] png(Scene<?> scene) {
        EpisodeRecipe recipe =
                new EpisodeRecipe(
                        PolicyKind.EXPERT, STEPS, Ending.WHEN_TERMINATED, FRAME_SIZE, Map.of());
        SceneEpisodes episodes = new SceneEpisodes(scene, recipe, FIRST_SEED, MOMENTS.length);
        List<Frame> frames =
                IntStream.range(0, MOMENTS.length)
                        .mapToObj(i -> moment(episodes.episode(i), MOMENTS[i]))
                        .toList();
        return FramePicture.png(frames, 1);
    }

    private static Frame moment(Episode episode, double share) {
        return episode.frames().get((int) (share * episode.steps()));
    }
}
