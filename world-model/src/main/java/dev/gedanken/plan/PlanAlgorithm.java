package dev.gedanken.plan;

/** How a plan is searched for: by drawing candidates, or by descending gradients. */
public sealed interface PlanAlgorithm permits SamplingPlanner, GradientPlanner {

    /** Returns the name on the command line. */
    String name();
}
