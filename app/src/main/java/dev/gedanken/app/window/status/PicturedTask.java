package dev.gedanken.app.window.status;

import java.nio.file.Path;
import java.util.Optional;
import javafx.concurrent.Task;

/** A background task that may keep a picture of its progress in a file, which may not exist yet. */
public abstract class PicturedTask extends Task<Path> {
    private final Optional<Path> picture;

    /** Creates a task that draws into a file, or into none. */
    protected PicturedTask(Optional<Path> picture) {
        this.picture = picture;
    }

    /** Returns the file of the picture; empty if none is drawn. */
    final Optional<Path> picture() {
        return picture;
    }
}
