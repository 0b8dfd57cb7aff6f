package dev.gedanken.export;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * The source of an export's moments, in order: a file's rollout, or play that continues meanwhile.
 */
public interface MomentSource {

    /** Returns how many moments there are, at least one. */
    int size();

    /** Returns the first of them. */
    ExportedMoment first();

    /**
     * Shows every moment in order, one at a time.
     *
     * @param progress receives the share done, in [0, 1]
     */
    void visit(Consumer<ExportedMoment> visitor, DoubleConsumer progress);
}
