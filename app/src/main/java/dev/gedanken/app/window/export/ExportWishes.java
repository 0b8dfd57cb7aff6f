package dev.gedanken.app.window.export;

import java.nio.file.Path;
import java.util.Optional;

/** The user's preferences for the location and form of exports. */
public interface ExportWishes {

    /** Returns the folder in which files are written. */
    Path folder();

    /** Returns the file that the user chooses instead of a suggested one; empty if cancelled. */
    Optional<Path> chosen(Path suggested);

    /** Returns whether films show the true world, if there is one, next to the dream. */
    boolean filmsShowTruth();

    /** Returns whether films have labels with the content and the step below the frames. */
    boolean filmsAreLabelled();
}
