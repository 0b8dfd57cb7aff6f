package dev.gedanken.policy;

import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeProgress;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.EpisodeTape;
import dev.gedanken.data.ListedEpisodes;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.scene.Outcome;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Episodes that a model's policy plays in the true world, recorded to learn from. */
final class PolicyEpisodes {
    /** Episodes that are played as one batch. */
    private static final int AT_A_TIME = 16;

    private PolicyEpisodes() {}

    /**
     * Plays and records episodes; the frames before the policy takes over are left out.
     *
     * @param player of a model with a policy and its true world
     * @param firstSeed episode i starts from seed firstSeed + i
     * @param count how many
     * @param steps of an episode, from 1 up, unless the world ends it sooner
     * @return empty if it was stopped
     * @throws BadInputException if the model has no policy, its inputs are not discrete actions, or
     *     its world gives no rewards
     */
    static Optional<EpisodeSource> played(
            Player player, long firstSeed, int count, int steps, EpisodeProgress progress) {
        if (!(player.requireWorld().inputs() instanceof ActionSpace actions)) {
            throw BadInputException.of("worldmodel.world.continuous", player.requireWorld().name());
        }
        PolicyPlay play = new PolicyPlay(player, steps);
        List<Episode> episodes = new ArrayList<>();
        for (int from = 0; from < count; from += AT_A_TIME) {
            if (!progress.next(from, count)) {
                return Optional.empty();
            }
            List<EpisodeTape> tapes =
                    LongStream.range(from, Math.min(count, from + AT_A_TIME))
                            .mapToObj(i -> new EpisodeTape(firstSeed + i))
                            .toList();
            play.play(tapes.stream().map(EpisodeTape::seed).toList(), new Recording(tapes));
            tapes.forEach(tape -> episodes.add(tape.episode()));
        }
        return Optional.of(new ListedEpisodes(actions, episodes));
    }

    /** Writes what happens in each episode on its tape. */
    private record Recording(List<EpisodeTape> tapes) implements PolicyPlay.Follower {
        @Override
        public void begun(int episode, PlayState state) {
            tapes.get(episode).begin(state.twin().orElseThrow());
        }

        @Override
        public void stepped(int episode, Input input, PlayState state, Outcome outcome) {
            tapes.get(episode).step((Action) input, state.twin().orElseThrow());
        }
    }
}
