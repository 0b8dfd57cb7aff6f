package dev.gedanken.model.ability;

import dev.gedanken.model.Belief;
import java.util.List;

/** A model that provides the features of a belief for probes, policies and planners. */
public interface YieldsFeatures {

    /** Returns one vector for each belief, all of the same length. */
    List<float[]> features(List<Belief> beliefs);
}
