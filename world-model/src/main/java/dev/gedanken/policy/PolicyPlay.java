package dev.gedanken.policy;

import dev.gedanken.model.ability.Acts;
import dev.gedanken.play.NoiseStreams;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.scene.Outcome;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lets a model's policy act in its true world: the model observes each true frame, and the policy
 * acts on the belief, until the world ends the episode. Several episodes are played at a time.
 *
 * @param player of a model with a policy and its true world
 * @param mostSteps where an episode is cut off
 */
record PolicyPlay(Player player, int mostSteps) {

    /** Follows episodes, each by its place in the list of seeds. */
    interface Follower {

        /** Called with the start of each episode. */
        default void begun(int episode, PlayState state) {}

        /** Called after each step with the input that led to it and what the world said of it. */
        void stepped(int episode, Input input, PlayState state, Outcome outcome);
    }

    /**
     * Checks that the policy can play.
     *
     * @throws BadInputException if the model has no policy, or its world gives no rewards
     */
    PolicyPlay {
        if (player.model().ability(Acts.class).isEmpty()) {
            throw BadInputException.of("worldmodel.policy.model", player.model().card().name());
        }
        if (player.requireWorld().start(0).outcome().isEmpty()) {
            throw BadInputException.of(
                    "worldmodel.policy.unrewarded", player.requireWorld().name());
        }
    }

    /** Plays one episode from each seed, in parallel. */
    void play(List<Long> seeds, Follower follower) {
        List<PlayState> states =
                new ArrayList<>(
                        seeds.stream()
                                .map(seed -> player.start(seed, PlaySource.CORRECTED))
                                .toList());
        List<Integer> going = new ArrayList<>(IntStream.range(0, seeds.size()).boxed().toList());
        going.forEach(i -> follower.begun(i, states.get(i)));
        for (int step = 0; step < mostSteps && !going.isEmpty(); step++) {
            List<PlayState> now = going.stream().map(states::get).toList();
            List<Input> inputs = chosen(now);
            List<PlayState> next = player.stepAll(now, inputs);
            List<Integer> over = new ArrayList<>();
            for (int k = 0; k < next.size(); k++) {
                int i = going.get(k);
                states.set(i, next.get(k));
                Outcome outcome = next.get(k).twin().flatMap(Twin::outcome).orElseThrow();
                follower.stepped(i, inputs.get(k), next.get(k), outcome);
                if (outcome.terminated()) {
                    over.add(i);
                }
            }
            going.removeAll(over);
        }
    }

    private List<Input> chosen(List<PlayState> states) {
        List<Noise> luck =
                states.stream().map(state -> state.luck().onStream(NoiseStreams.POLICY)).toList();
        return player
                .model()
                .ability(Acts.class)
                .orElseThrow()
                .act(states.stream().map(PlayState::belief).toList(), luck)
                .stream()
                .map(Acts.Choice::input)
                .toList();
    }
}
