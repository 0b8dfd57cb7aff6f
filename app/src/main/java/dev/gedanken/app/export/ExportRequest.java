package dev.gedanken.app.export;

import dev.gedanken.export.BranchRange;
import java.nio.file.Path;

/**
 * What to take away, and how.
 *
 * @param range the moments
 * @param file where to; its ending says as what
 * @param scale side of a frame's pixel in pictures and films, in pixels
 * @param every in a strip: each so many steps is shown; 0 spreads at most {@value #MOST_COLUMNS} evenly
 * @param showsTwin whether pictures and films show the true world as well
 */
public record ExportRequest(BranchRange range, Path file, int scale, int every, boolean showsTwin) {
    /** Most frames in a row of a strip unless asked otherwise. */
    public static final int MOST_COLUMNS = 16;

    /** Returns the distance of a strip's frames in moments, at least 1. */
    int distance() {
        return every > 0 ? every : Math.ceilDiv(range.size(), MOST_COLUMNS);
    }
}
