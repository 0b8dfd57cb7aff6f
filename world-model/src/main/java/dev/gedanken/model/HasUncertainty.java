package dev.gedanken.model;

/** A model that says how unsure it was of what it shows. */
public interface HasUncertainty {

    /** Returns the uncertainty per cell of the belief's frame. */
    LatentView.ScalarGrid uncertainty(Belief belief);
}
