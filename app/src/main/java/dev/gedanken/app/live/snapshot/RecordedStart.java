package dev.gedanken.app.live.snapshot;

/**
 * A moment of the session to which play returns instead of a seed's start.
 *
 * @param node its node
 * @param step how many steps led to it
 * @param branch name of the branch on which it was chosen
 */
public record RecordedStart(int node, long step, String branch) {}
