package dev.gedanken.app.window.manual;

import dev.gedanken.app.studio.command.WindowCommand.Part;
import dev.gedanken.app.window.shared.WindowParts;
import dev.gedanken.app.window.theme.Appearance;
import dev.gedanken.app.window.theme.StyleSheets;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Opens and closes the manual's window. */
public final class ManualController {
    private final Supplier<ManualWindow> maker;
    private final Runnable closed;
    private Optional<ManualWindow> open = Optional.empty();

    /**
     * Creates a controller of a manual that is not open.
     *
     * @param maker makes its window
     * @param closed notified when the user closes it
     */
    public ManualController(Supplier<ManualWindow> maker, Runnable closed) {
        this.maker = maker;
        this.closed = closed;
    }

    /** Returns the window of the manual over another one. */
    public static ManualWindow window(
            Window owner, dev.gedanken.app.view.text.Texts texts, Supplier<Appearance> appearance) {
        return new ManualWindow(owner, texts, scene -> style(scene, appearance.get()));
    }

    private static void style(Scene scene, Appearance appearance) {
        StyleSheets.attach(scene);
        appearance.applyTo(scene.getRoot());
    }

    /** Opens it or closes it. */
    public void show(WindowParts parts) {
        boolean isWanted = parts.shows(Part.MANUAL);
        if (isWanted && open.isEmpty()) {
            ManualWindow made = maker.get();
            made.whenClosed(closed);
            open = Optional.of(made);
            made.open();
        } else if (!isWanted) {
            open.ifPresent(ManualWindow::close);
            open = Optional.empty();
        }
    }

    /** Changes its appearance. */
    public void apply(Appearance appearance) {
        open.ifPresent(window -> appearance.applyTo(window.scene().getRoot()));
    }
}
