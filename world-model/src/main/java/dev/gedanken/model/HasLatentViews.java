package dev.gedanken.model;

import java.util.List;

/** A model that shows what is inside its beliefs. */
public interface HasLatentViews {

    /** Returns the views of a belief, always the same kinds in the same order. */
    List<LatentView> views(Belief belief);
}
