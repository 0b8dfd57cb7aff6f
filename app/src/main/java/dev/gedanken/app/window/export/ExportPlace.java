package dev.gedanken.app.window.export;

import java.nio.file.Path;
import java.util.Optional;

/** Where a person wants what is written out of the studio. */
public interface ExportPlace {

    /** Returns the folder in which files are written. */
    Path folder();

    /** Returns the file that a person wants in place of a suggested one; empty if they want none after all. */
    Optional<Path> chosen(Path suggested);
}
