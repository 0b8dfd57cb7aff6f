package dev.gedanken.model.ability;

import dev.gedanken.model.Belief;
import dev.gedanken.model.LatentView;
import java.util.List;

/** A model that shows what is inside its beliefs. */
public interface ShowsLatentViews {

    /** Returns the views of a belief, always the same kinds in the same order. */
    List<LatentView> views(Belief belief);
}
