package dev.gedanken.app.window;

import dev.gedanken.app.window.theme.Wardrobe;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** A part of the window that is made when it is first needed, so that the start does not wait for it. */
final class OnDemand<N extends Parent> {
    private final Pane place;
    private final Wardrobe wardrobe;
    private final Supplier<N> maker;
    private @Nullable N made;

    /**
     * Creates nothing yet.
     *
     * @param place where it will lie, over what lies there already
     * @param wardrobe dresses it
     */
    OnDemand(Pane place, Wardrobe wardrobe, Supplier<N> maker) {
        this.wardrobe = wardrobe;
        this.place = place;
        this.maker = maker;
    }

    /** Returns it if it was ever needed. */
    Optional<N> made() {
        return Optional.ofNullable(made);
    }

    /** Returns it if it is to be shown now or ever was; makes it only to be shown. */
    Optional<N> toShow(boolean isShown) {
        if (isShown && made == null) {
            N fresh = maker.get();
            made = fresh;
            wardrobe.add(fresh);
            place.getChildren().add(fresh);
        }
        return made();
    }
}
