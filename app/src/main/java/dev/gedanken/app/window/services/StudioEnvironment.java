package dev.gedanken.app.window.services;

import dev.gedanken.app.desktop.Trash;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/**
 * What the studio finds around it: screens, and people who come and go.
 *
 * @param screens the area of each screen that windows may take
 * @param idleTimer makes a timer that does something once nobody has touched the studio for a while
 * @param trash where what is thrown away goes
 */
public record StudioEnvironment(
        Supplier<List<Rectangle2D>> screens, Function<Runnable, IdleTimer> idleTimer, Trash trash) {

    /** Creates an environment with the trash of this user. */
    public StudioEnvironment(
            Supplier<List<Rectangle2D>> screens, Function<Runnable, IdleTimer> idleTimer) {
        this(screens, idleTimer, Trash.ofThisUser());
    }

    /** Returns the environment of this machine. */
    public static StudioEnvironment here() {
        return new StudioEnvironment(
                () -> Screen.getScreens().stream().map(Screen::getVisualBounds).toList(),
                IdleTimer::usual);
    }
}
