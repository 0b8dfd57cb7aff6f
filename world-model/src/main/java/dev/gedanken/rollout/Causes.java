package dev.gedanken.rollout;

import dev.gedanken.model.AcceptsLatentEdits;
import dev.gedanken.model.Belief;
import dev.gedanken.model.LatentEdit;
import dev.gedanken.play.Moment;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.play.Sight;
import dev.gedanken.play.Stride;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Optional;

/** Does what a cause says, the first time and when its node is made again. */
final class Causes {

    private Causes() {}

    /** Returns the state after an intervention. */
    static PlayState apply(Player player, PlayState before, Cause cause) {
        Sight sight = Sight.of(before.source());
        Moment moment = apply(player, before.moment(), cause, sight, before.luck());
        return new PlayState(
                before.seed(),
                before.step() + cause.steps(),
                before.manner(),
                action(player, cause),
                moment,
                player.look(moment.belief()));
    }

    /** Returns the moment of a node, made again from its parent's. */
    static Moment again(Player player, Moment before, Node node) {
        Sight sight = Sight.of(node.manner().source());
        return apply(player, before, node.cause(), sight, node.luck());
    }

    private static Moment apply(
            Player player, Moment before, Cause cause, Sight sight, Noise luck) {
        return stride(player, before, cause, sight, luck)
                .map(stride -> player.advance(List.of(stride)).getFirst())
                .orElseGet(() -> set(player, before, cause));
    }

    /** Returns the step by which a node comes from its parent; empty if no time passed. */
    static Optional<Stride> stride(Player player, Moment before, Node node) {
        Sight sight = Sight.of(node.manner().source());
        return stride(player, before, node.cause(), sight, node.luck());
    }

    private static Optional<Stride> stride(
            Player player, Moment before, Cause cause, Sight sight, Noise luck) {
        return switch (cause) {
            case Cause.Step step -> Optional.of(new Stride(before, step.action(), sight, luck));
            case Cause.SeenStep step -> {
                requireSize(player, step.picture());
                Sight picture = new Sight.Picture(step.picture());
                yield Optional.of(new Stride(before, step.action(), picture, luck));
            }
            case Cause.Start start -> Optional.empty();
            case Cause.LatentSet set -> Optional.empty();
            case Cause.FactorSet set -> Optional.empty();
        };
    }

    private static Moment set(Player player, Moment before, Cause cause) {
        return switch (cause) {
            case Cause.LatentSet(LatentEdit edit) ->
                    new Moment(edited(player, before.belief(), edit), before.twin());
            case Cause.FactorSet(String factor, double value) ->
                    new Moment(before.belief(), before.twin().with(factor, value));
            case Cause.Start start ->
                    throw new IllegalArgumentException("A start has nothing before it.");
            case Cause.Step step -> throw new IllegalArgumentException("A step is a stride.");
            case Cause.SeenStep step -> throw new IllegalArgumentException("A step is a stride.");
        };
    }

    private static Belief edited(Player player, Belief belief, LatentEdit edit) {
        if (player.model() instanceof AcceptsLatentEdits editable) {
            return editable.edit(belief, edit);
        }
        throw new BadInputException(
                "Model '%s' lets nobody edit its latent state: choose a pack of a family that does."
                        .formatted(player.model().card().name()));
    }

    private static void requireSize(Player player, Frame picture) {
        int size = player.model().card().frameSize();
        if (picture.width() != size || picture.height() != size) {
            throw new BadInputException(
                    "The picture is %d×%d: the model sees %d×%d."
                            .formatted(picture.width(), picture.height(), size, size));
        }
    }

    /** Returns the action of a cause: idle where no time passes. */
    static Action action(Player player, Cause cause) {
        return switch (cause) {
            case Cause.Step step -> step.action();
            case Cause.SeenStep step -> step.action();
            case Cause.Start start -> player.actions().idle();
            case Cause.LatentSet set -> player.actions().idle();
            case Cause.FactorSet set -> player.actions().idle();
        };
    }
}
