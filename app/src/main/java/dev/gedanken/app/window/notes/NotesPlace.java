package dev.gedanken.app.window.notes;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Finds a screen for the speaker. */
public final class NotesPlace {

    private NotesPlace() {}

    /**
     * Returns the first screen that does not show the stage; empty if there is none.
     *
     * @param screens the usable area of each
     * @param stage the place of the studio's window, in the same coordinates
     */
    public static Optional<Rectangle2D> of(List<Rectangle2D> screens, Rectangle2D stage) {
        double x = (stage.getMinX() + stage.getMaxX()) / 2;
        double y = (stage.getMinY() + stage.getMaxY()) / 2;
        Optional<Rectangle2D> taken =
                screens.stream().filter(screen -> screen.contains(x, y)).findFirst();
        return taken.flatMap(
                shown -> screens.stream().filter(screen -> !screen.equals(shown)).findFirst());
    }
}
