package dev.gedanken.app.window.timeline;

import java.nio.file.Path;
import java.util.Optional;

/** Writes branches as files that can be carried out of the window. */
public interface BranchFiles {

    /** What a branch is carried as. */
    enum Form {
        /** A film of all its steps. */
        FILM,
        /** A strip of some of its moments. */
        STRIP
    }

    /** Begins to write a branch up to its present tip, unless that file is there or under way; returns at once. */
    void prepare(int branch, Form form);

    /** Returns the file that was prepared last, once it is written. */
    Optional<Path> ready();

    /** Takes note that a person let go before the file was written. */
    void missed();
}
