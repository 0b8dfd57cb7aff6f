package dev.gedanken.model.ability;

import dev.gedanken.model.Belief;
import java.util.List;

/** A model that says which numbers of a belief probes, policies and planners should read. */
public interface YieldsFeatures {

    /** Returns one vector for each belief, all of the same length. */
    List<float[]> features(List<Belief> beliefs);
}
