package dev.gedanken.app.live.snapshot;

import dev.gedanken.export.ExportedMoment;

/**
 * A moment that somebody asked for with {@link dev.gedanken.app.studio.command.StageCommand.RequestMoments}.
 *
 * @param job for whom
 * @param moment the moment
 */
public record RequestedMoment(int job, ExportedMoment moment) {}
