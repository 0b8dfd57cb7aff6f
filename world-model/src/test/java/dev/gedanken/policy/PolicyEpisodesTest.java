package dev.gedanken.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.family.muzero.MuZeroFamily;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.play.Player;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.rooms.RoomsScene;
import dev.gedanken.truth.SceneWorld;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Episodes of a shipped model that has a policy of its own, and nearly always finds the goal. */
class PolicyEpisodesTest {
    private static final int STEPS = 80;
    private static final int COUNT = 4;

    @Test
    void anEpisodeEndsWhereTheWorldEndsItOrAfterItsSteps() {
        TorchRuntime.prepare();
        Path shipped = Path.of("../assets/packs/rooms-muzero").toAbsolutePath().normalize();
        try (WorldModel model = new MuZeroFamily().load(WorldPack.open(shipped))) {
            Player player = Player.beside(model, new SceneWorld(new RoomsScene()));
            EpisodeSource played =
                    PolicyEpisodes.played(player, 3_000_000, COUNT, STEPS, (done, total) -> true)
                            .orElseThrow();

            assertThat(played.size()).isEqualTo(COUNT);
            int ended = 0;
            for (int i = 0; i < COUNT; i++) {
                Episode episode = played.episode(i);
                List<Outcome> outcomes = episode.labels().outcomes();
                assertThat(outcomes.subList(0, outcomes.size() - 1)).noneMatch(Outcome::terminated);
                ended += outcomes.getLast().terminated() ? 1 : 0;
                assertThat(outcomes.getLast().terminated() || episode.steps() == STEPS).isTrue();
            }
            assertThat(ended).isPositive();
        }
    }
}
