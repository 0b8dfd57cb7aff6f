package dev.gedanken.play;

import dev.gedanken.model.ability.Acts;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import dev.gedanken.world.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets actors choose inputs.
 *
 * @param player the player whose moments are played
 * @param planners the planners that are available by name
 */
public record Acting(Player player, List<Planner> planners) {

    public Acting {
        planners = List.copyOf(planners);
    }

    /** Returns all actors that can act here, a person first. */
    public List<Actor> available() {
        List<Actor> actors = new ArrayList<>(List.of(new Actor.Person()));
        Set<PolicyKind> policies = player.world().map(TrueWorld::policies).orElse(Set.of());
        Stream.of(PolicyKind.EXPERT, PolicyKind.RANDOM, PolicyKind.MIXED)
                .filter(policies::contains)
                .forEach(kind -> actors.add(new Actor.WorldPolicy(kind)));
        if (player.model().ability(Acts.class).isPresent()) {
            actors.add(new Actor.ModelPolicy());
        }
        planners.stream()
                .filter(planner -> planner.canPlanWith(player.model()))
                .forEach(planner -> actors.add(new Actor.Planning(planner.name())));
        return List.copyOf(actors);
    }

    /**
     * Returns an actor's input at a moment.
     *
     * @param held the input that a person holds; also used after a script has ended
     * @throws BadInputException if the actor cannot act here, naming what is missing
     */
    public Input choose(Actor actor, PlayState state, Input held) {
        return switch (actor) {
            case Actor.Person person -> held;
            case Actor.Script script -> held;
            case Actor.WorldPolicy policy -> byWorldPolicy(policy, state);
            case Actor.ModelPolicy policy -> byModelPolicy(state).input();
            case Actor.Planning(String name) ->
                    planner(name)
                            .choose(player, state, state.luck().onStream(NoiseStreams.PLANNER));
        };
    }

    /**
     * Requires that an actor can act here.
     *
     * @throws BadInputException otherwise, naming what is missing
     */
    public void check(Actor actor) {
        switch (actor) {
            case Actor.Person person -> {}
            case Actor.Script script -> {}
            case Actor.WorldPolicy policy ->
                    policy.kind()
                            .ifPresent(kind -> {
                                if (player.world().isEmpty()
                                        || !player.requireWorld().policies().contains(kind)) {
                                    throw BadInputException.of(
                                            "worldmodel.policy.here",
                                            kind.label(),
                                            player.model().card().name());
                                }
                            });
            case Actor.ModelPolicy policy -> requireActs();
            case Actor.Planning(String name) -> {
                if (!planner(name).canPlanWith(player.model())) {
                    throw BadInputException.of(
                            "worldmodel.planner.model", name, player.model().card().name());
                }
            }
        }
    }

    private static Input byWorldPolicy(Actor.WorldPolicy policy, PlayState state) {
        Twin twin = state.twin().orElseThrow(() -> BadInputException.of("worldmodel.policy.truth"));
        return twin.choose(
                policy.kind()
                        .orElseThrow(() ->
                                BadInputException.of("worldmodel.policy.which", policy.label())),
                state.luck());
    }

    /**
     * Returns the choice of the model's own policy at a moment, with its probabilities.
     *
     * @throws BadInputException if the model has no policy
     */
    public Acts.Choice byModelPolicy(PlayState state) {
        return requireActs()
                .act(List.of(state.belief()), List.of(state.luck().onStream(NoiseStreams.POLICY)))
                .getFirst();
    }

    private Acts requireActs() {
        return player.model()
                .ability(Acts.class)
                .orElseThrow(() ->
                        BadInputException.of(
                                "worldmodel.policy.model", player.model().card().name()));
    }

    private Planner planner(String name) {
        return planners.stream()
                .filter(planner -> planner.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        BadInputException.of(
                                "worldmodel.planner.unknown",
                                name,
                                planners.isEmpty()
                                        ? Message.of("worldmodel.planner.none")
                                        : planners.stream()
                                                .map(Planner::name)
                                                .collect(Collectors.joining(", "))));
    }
}
