package dev.gedanken.app.live;

import dev.gedanken.export.ExportedMoment;

/**
 * A moment that somebody asked for with {@link StageCommand.Gather}.
 *
 * @param job for whom
 * @param moment the moment
 */
public record Gathered(int job, ExportedMoment moment) {}
