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
        return switch (cause) {
            case Cause.Start(long seed) ->
                    throw new IllegalArgumentException("A start has nothing before it.");
            case Cause.Step step -> stride(player, new Stride(before, step.action(), sight, luck));
            case Cause.SeenStep step -> {
                requireSize(player, step.picture());
                Sight picture = new Sight.Picture(step.picture());
                yield stride(player, new Stride(before, step.action(), picture, luck));
            }
            case Cause.LatentSet(LatentEdit edit) ->
                    new Moment(edited(player, before.belief(), edit), before.twin());
            case Cause.FactorSet(String factor, double value) ->
                    new Moment(before.belief(), before.twin().with(factor, value));
        };
    }

    private static Moment stride(Player player, Stride stride) {
        return player.advance(List.of(stride)).getFirst();
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
