package dev.gedanken.app.window.services;

import dev.gedanken.app.desktop.Trash;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/**
 * The studio's environment: screens, user activity and the trash.
 *
 * @param screens the usable area of each screen
 * @param idleTimer makes a timer that runs an action once nobody has touched the studio for a while
 * @param trash the trash for deleted files
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
