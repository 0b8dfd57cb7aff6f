package dev.gedanken.app.live;

import dev.gedanken.play.PlayState;

/**
 * A moment that somebody asked for with {@link StageCommand.Gather}.
 *
 * @param job for whom
 * @param state the moment
 */
public record Gathered(int job, PlayState state) {}
