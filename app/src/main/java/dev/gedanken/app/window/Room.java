package dev.gedanken.app.window;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/**
 * Where the studio stands.
 *
 * @param screens the area of each screen that windows may take
 * @param patience makes what waits for somebody before it does something
 */
record Room(Supplier<List<Rectangle2D>> screens, Function<Runnable, Patience> patience) {
    /** Returns the room that this machine is in. */
    static Room here() {
        return new Room(
                () -> Screen.getScreens().stream().map(Screen::getVisualBounds).toList(),
                Patience::usual);
    }
}
