package dev.gedanken.rollout;

import dev.gedanken.model.Belief;
import dev.gedanken.model.LatentEdit;
import dev.gedanken.model.ability.AcceptsLatentEdits;
import dev.gedanken.play.Moment;
import dev.gedanken.play.Observation;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.play.StepRequest;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Optional;

/** Carries out causes, both the first time and when a node is recomputed. */
final class Causes {

    private Causes() {}

    /** Returns the moment with which play began at a node. */
    static Moment begun(Player player, Node start) {
        return switch (start.cause()) {
            case Cause.Start(long seed) -> player.start(seed, start.settings().source()).moment();
            case Cause.PictureStart(long seed, var picture) ->
                    player.startFrom(picture, seed).moment();
            default -> throw new IllegalArgumentException("Node %s is no start.".formatted(start));
        };
    }

    /** Returns the seed of a start. */
    static long seed(Cause start) {
        return switch (start) {
            case Cause.Start(long seed) -> seed;
            case Cause.PictureStart(long seed, var picture) -> seed;
            default -> throw new IllegalArgumentException("Cause %s is no start.".formatted(start));
        };
    }

    /** Returns the state after an intervention. */
    static PlayState apply(Player player, PlayState before, Cause cause) {
        Observation observation = Observation.of(before.source());
        Moment moment = apply(player, before.moment(), cause, observation, before.luck());
        return new PlayState(
                before.seed(),
                before.step() + cause.steps(),
                before.contextSteps(),
                before.settings(),
                input(player, cause),
                moment,
                player.look(moment.belief()));
    }

    /** Returns the moment of a node, recomputed from its parent's. */
    static Moment again(Player player, Moment before, Node node) {
        Observation observation = Observation.of(node.settings().source());
        return apply(player, before, node.cause(), observation, luck(player, node));
    }

    /** Returns the noise of the step that led to a node, on stream 0. */
    private static Noise luck(Player player, Node node) {
        return Noise.at(node.settings().luckSeed(), player.contextSteps() + node.step() - 1);
    }

    private static Moment apply(
            Player player, Moment before, Cause cause, Observation observation, Noise luck) {
        return request(player, before, cause, observation, luck)
                .map(request -> player.advance(List.of(request)).getFirst())
                .orElseGet(() -> set(player, before, cause));
    }

    /** Returns the step from a node's parent to it; empty if no time passed. */
    static Optional<StepRequest> request(Player player, Moment before, Node node) {
        Observation observation = Observation.of(node.settings().source());
        return request(player, before, node.cause(), observation, luck(player, node));
    }

    private static Optional<StepRequest> request(
            Player player, Moment before, Cause cause, Observation observation, Noise luck) {
        return switch (cause) {
            case Cause.Step step ->
                    Optional.of(new StepRequest(before, step.input(), observation, luck));
            case Cause.SeenStep step -> {
                player.requireShape(step.picture());
                Observation picture = new Observation.Picture(step.picture());
                yield Optional.of(new StepRequest(before, step.input(), picture, luck));
            }
            case Cause.Start start -> Optional.empty();
            case Cause.PictureStart start -> Optional.empty();
            case Cause.LatentSet set -> Optional.empty();
            case Cause.FactorSet set -> Optional.empty();
        };
    }

    private static Moment set(Player player, Moment before, Cause cause) {
        return switch (cause) {
            case Cause.LatentSet(LatentEdit edit) ->
                    before.with(edited(player, before.belief(), edit));
            case Cause.FactorSet(String factor, double value) ->
                    before.with(twin(before, factor).with(factor, value));
            case Cause.Start start -> throw new IllegalArgumentException("A start has no past.");
            case Cause.PictureStart start ->
                    throw new IllegalArgumentException("A start has no past.");
            case Cause.Step step -> throw new IllegalArgumentException("A step takes time.");
            case Cause.SeenStep step -> throw new IllegalArgumentException("A step takes time.");
        };
    }

    private static Twin twin(Moment moment, String factor) {
        return moment.twin()
                .orElseThrow(() -> BadInputException.of("worldmodel.factor.truth", factor));
    }

    private static Belief edited(Player player, Belief belief, LatentEdit edit) {
        return player.model()
                .ability(AcceptsLatentEdits.class)
                .orElseThrow(() ->
                        BadInputException.of(
                                "worldmodel.latent.model", player.model().card().name()))
                .edit(belief, edit);
    }

    /** Returns the input of a cause: idle where no time passes. */
    static Input input(Player player, Cause cause) {
        return switch (cause) {
            case Cause.Step step -> step.input();
            case Cause.SeenStep step -> step.input();
            case Cause.Start start -> player.inputs().idle();
            case Cause.PictureStart start -> player.inputs().idle();
            case Cause.LatentSet set -> player.inputs().idle();
            case Cause.FactorSet set -> player.inputs().idle();
        };
    }
}
