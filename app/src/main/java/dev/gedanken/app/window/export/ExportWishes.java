package dev.gedanken.app.window.export;

import java.nio.file.Path;
import java.util.Optional;

/** Where and how a person wants what is written out of the studio. */
public interface ExportWishes {

    /** Returns the folder in which files are written. */
    Path folder();

    /** Returns the file that a person wants in place of a suggested one; empty if they want none after all. */
    Optional<Path> chosen(Path suggested);

    /** Returns whether films show the true world beside the dream, where there is one. */
    boolean filmsShowTruth();

    /** Returns whether films say below the frames what they are and which step it is. */
    boolean filmsAreLabelled();
}
