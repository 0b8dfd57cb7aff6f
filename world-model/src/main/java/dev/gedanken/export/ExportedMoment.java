package dev.gedanken.export;

import dev.gedanken.model.LatentView;
import dev.gedanken.model.ability.ShowsLatentViews;
import dev.gedanken.play.PlayState;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Rollout;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an export writes of one node: the state of play there, and the views of its belief.
 *
 * @param node its place in the session
 * @param state the state of play
 * @param views what the model shows of its belief and of the step; empty if it shows nothing
 */
public record ExportedMoment(Node node, PlayState state, List<LatentView> views) {

    public ExportedMoment {
        views = List.copyOf(views);
    }

    /** Returns a moment of a rollout; call it on the rollout's own thread. */
    public static ExportedMoment of(Rollout rollout, Node node, PlayState state) {
        List<LatentView> shown =
                rollout.model()
                        .ability(ShowsLatentViews.class)
                        .map(model -> model.views(state.belief()))
                        .orElse(List.of());
        Stream<LatentView> read = state.moment().readings().views().stream();
        return new ExportedMoment(node, state, Stream.concat(shown.stream(), read).toList());
    }
}
