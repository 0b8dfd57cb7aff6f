package dev.gedanken.model.ability;

/** A model that runs on another machine, and knows how long its calls are on their way. */
public interface RunsElsewhere {

    /**
     * Returns how long all calls so far took beyond the time that the other machine had them, in
     * nanoseconds. It only grows; a difference of two values is the network's part of the calls in
     * between.
     */
    long networkNanos();
}
