package dev.gedanken.app.window;

import dev.gedanken.app.settings.WindowPlace;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

/**
 * Follows a window's place, so that it can open there again; it uses the last place at which it was
 * neither maximised nor full screen.
 */
final class WindowMemory {
    private final Stage stage;
    private Optional<Rectangle2D> normal = Optional.empty();

    /** Begins to follow a window. */
    WindowMemory(Stage stage) {
        this.stage = stage;
        stage.xProperty().addListener(change -> look());
        stage.yProperty().addListener(change -> look());
        stage.widthProperty().addListener(change -> look());
        stage.heightProperty().addListener(change -> look());
    }

    private void look() {
        boolean isNormal = !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified();
        double size = stage.getWidth() * stage.getHeight();
        if (isNormal && stage.isShowing() && size > 0 && Double.isFinite(size)) {
            normal =
                    Optional.of(
                            new Rectangle2D(
                                    stage.getX(),
                                    stage.getY(),
                                    stage.getWidth(),
                                    stage.getHeight()));
        }
    }

    /** Returns the window's place; empty if it was never shown. */
    Optional<WindowPlace> place() {
        return normal.map(at ->
                new WindowPlace(
                        at.getMinX(),
                        at.getMinY(),
                        at.getWidth(),
                        at.getHeight(),
                        stage.isMaximized()));
    }

    /**
     * Restores the window's place, before it is shown; where it has not been yet, it stays below
     * the top of the screen.
     *
     * @param known places by {@link #key} of the screens
     */
    void restore(Map<String, WindowPlace> known, List<Rectangle2D> screens) {
        if (screens.isEmpty()) {
            return;
        }
        Optional.ofNullable(known.get(key(screens)))
                .ifPresentOrElse(
                        place -> restore(place, screens),
                        () -> keepBelow(screens.getFirst().getMinY()));
    }

    private void restore(WindowPlace place, List<Rectangle2D> screens) {
        Rectangle2D at = fitted(place, screens);
        stage.setX(at.getMinX());
        stage.setY(at.getMinY());
        stage.setWidth(at.getWidth());
        stage.setHeight(at.getHeight());
        stage.setMaximized(place.isMaximised());
        normal = Optional.of(at);
    }

    /**
     * Keeps the title bar reachable when the window is shown for the first time. The window
     * manager's frame is only known then, and a window that fills the screen would extend beyond
     * its top.
     */
    private void keepBelow(double top) {
        stage.yProperty().addListener(new TopGuard(top));
    }

    /** Moves the window down once. */
    private final class TopGuard implements ChangeListener<Number> {
        private final double top;

        TopGuard(double top) {
            this.top = top;
        }

        @Override
        public void changed(ObservableValue<? extends Number> place, Number before, Number now) {
            if (stage.isShowing() && now.doubleValue() < top) {
                stage.yProperty().removeListener(this);
                Platform.runLater(() -> stage.setY(top));
            }
        }
    }

    /** Returns the arrangement of the screens, as a key. */
    static String key(List<Rectangle2D> screens) {
        return screens.stream()
                .map(at ->
                        String.format(
                                Locale.ROOT,
                                "%.0f,%.0f,%.0f,%.0f",
                                at.getMinX(),
                                at.getMinY(),
                                at.getWidth(),
                                at.getHeight()))
                .collect(Collectors.joining(";"));
    }

    /** Returns the place moved into the screen that shows most of it, or into the first one. */
    static Rectangle2D fitted(WindowPlace place, List<Rectangle2D> screens) {
        Rectangle2D wanted =
                new Rectangle2D(
                        place.x(),
                        place.y(),
                        Math.max(1, place.width()),
                        Math.max(1, place.height()));
        Rectangle2D screen = screens.getFirst();
        for (Rectangle2D other : screens) {
            screen = shared(other, wanted) > shared(screen, wanted) ? other : screen;
        }
        double width = Math.min(wanted.getWidth(), screen.getWidth());
        double height = Math.min(wanted.getHeight(), screen.getHeight());
        return new Rectangle2D(
                Math.clamp(wanted.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(wanted.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height);
    }

    private static double shared(Rectangle2D screen, Rectangle2D window) {
        double width =
                Math.min(screen.getMaxX(), window.getMaxX())
                        - Math.max(screen.getMinX(), window.getMinX());
        double height =
                Math.min(screen.getMaxY(), window.getMaxY())
                        - Math.max(screen.getMinY(), window.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }
}
