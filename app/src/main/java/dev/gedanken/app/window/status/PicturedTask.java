package dev.gedanken.app.window.status;

import java.nio.file.Path;
import java.util.Optional;
import javafx.concurrent.Task;

/** Work in the background that may keep a picture of how far it is in a file, which may not be there yet. */
public abstract class PicturedTask extends Task<Path> {
    private final Optional<Path> picture;

    /** Creates work that draws into a file, or into none. */
    protected PicturedTask(Optional<Path> picture) {
        this.picture = picture;
    }

    /** Returns the file of the picture; empty if none is drawn. */
    final Optional<Path> picture() {
        return picture;
    }
}
