package dev.gedanken.app.live.snapshot;

import dev.gedanken.model.LatentView;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.ShowsLatentViews;
import dev.gedanken.play.Moment;
import java.util.List;
import java.util.stream.Stream;

/** All views of a moment: the belief's views, then those of the step's readings. */
public final class MomentViews {

    private MomentViews() {}

    /** Returns the views of a moment; none if the model has none. */
    public static List<LatentView> of(WorldModel model, Moment moment) {
        Stream<LatentView> shown =
                model.ability(ShowsLatentViews.class).stream()
                        .flatMap(open -> open.views(moment.belief()).stream());
        return Stream.concat(shown, moment.readings().views().stream()).toList();
    }
}
