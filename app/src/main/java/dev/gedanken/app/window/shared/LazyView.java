package dev.gedanken.app.window.shared;

import dev.gedanken.app.window.theme.ThemeApplier;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * A part of the window that is made when it is first needed, so that it does not slow down the
 * start.
 */
public final class LazyView<N extends Parent> {
    private final Pane place;
    private final ThemeApplier themeApplier;
    private final Supplier<N> maker;
    private @Nullable N made;

    /**
     * Creates nothing yet.
     *
     * @param place its future parent, in which it will be on top
     * @param themeApplier gives it a theme
     */
    public LazyView(Pane place, ThemeApplier themeApplier, Supplier<N> maker) {
        this.themeApplier = themeApplier;
        this.place = place;
        this.maker = maker;
    }

    /** Returns it if it has been made. */
    public Optional<N> made() {
        return Optional.ofNullable(made);
    }

    /**
     * Returns it if it should be shown now or was shown before; makes it only if it should be
     * shown.
     */
    public Optional<N> toShow(boolean isShown) {
        if (isShown && made == null) {
            N fresh = maker.get();
            made = fresh;
            themeApplier.add(fresh);
            place.getChildren().add(fresh);
        }
        return made();
    }
}
