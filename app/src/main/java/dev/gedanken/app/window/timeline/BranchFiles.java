package dev.gedanken.app.window.timeline;

import java.nio.file.Path;
import java.util.Optional;

/** Writes branches as files that can be dragged out of the window. */
public interface BranchFiles {

    /** The form of a dragged branch. */
    enum Form {
        /** A film of all its steps. */
        FILM,
        /** A strip of some of its moments. */
        STRIP
    }

    /**
     * Begins to write a branch up to its current tip, unless that file exists or is being written;
     * returns at once.
     */
    void prepare(int branch, Form form);

    /** Returns the last prepared file, once it is written. */
    Optional<Path> ready();

    /** Records that the user released the mouse before the file was written. */
    void missed();
}
