package dev.gedanken.export;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** Where the moments of an export come from, in order: a file's rollout, or play that goes on meanwhile. */
public interface MomentSource {

    /** Returns how many moments there are, at least one. */
    int size();

    /** Returns the first of them. */
    ExportedMoment first();

    /**
     * Shows every moment in order, one at a time.
     *
     * @param progress told the share done, in [0, 1]
     */
    void visit(Consumer<ExportedMoment> visitor, DoubleConsumer progress);
}
