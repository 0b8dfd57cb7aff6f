package dev.gedanken.app.live.snapshot;

import dev.gedanken.export.ExportedMoment;

/**
 * A moment that was requested with
 * {@link dev.gedanken.app.studio.command.StageCommand.RequestMoments}.
 *
 * @param job the job that requested it
 * @param moment the moment
 */
public record RequestedMoment(int job, ExportedMoment moment) {}
