package dev.gedanken.app.window.dock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.studio.command.WindowCommand.Adjust;
import dev.gedanken.app.studio.command.WindowCommand.Setting;
import dev.gedanken.app.window.StudioProbe;
import dev.gedanken.app.window.StudioViews;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.coley.bentofx.Bento;
import software.coley.bentofx.control.Header;
import software.coley.bentofx.dockable.Dockable;

/** A panel in a separate window. */
class DetachedPanelTest {
    private static final double SIDE = 300;

    @TempDir private Path folder;

    @Test
    void anotherLanguageBringsItBackBesideTheOthers() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(2);
            studio.until("the panels", () -> !headers(studio).isEmpty());
            int panels = headers(studio).size();
            Stage own = detach(headers(studio).getFirst());
            studio.until("a window of its own", own::isShowing);

            studio.perform(new Adjust(Setting.NEXT_LANGUAGE));
            studio.until("its end", () -> !own.isShowing());
            studio.until("all panels", () -> headers(studio).size() == panels);
            assertThat(studio.failures()).isEmpty();
        }
    }

    @Test
    void itComesBackWhenAPersonClosesItsWindow() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(2);
            studio.until("the panels", () -> !headers(studio).isEmpty());
            int panels = headers(studio).size();
            Stage own = detach(headers(studio).getFirst());
            studio.until("a window of its own", own::isShowing);
            studio.until("its absence", () -> headers(studio).size() == panels - 1);

            Platform.runLater(() ->
                    Event.fireEvent(own, new WindowEvent(own, WindowEvent.WINDOW_CLOSE_REQUEST)));
            studio.until("the window's end", () -> !own.isShowing());
            studio.until("all panels", () -> headers(studio).size() == panels);
            assertThat(studio.failures()).isEmpty();
        }
    }

    /** Returns the tabs in the studio's own window. */
    private static List<Header> headers(StudioProbe studio) {
        return studio.all(".header").stream()
                .filter(Header.class::isInstance)
                .map(Header.class::cast)
                .filter(header -> isIn(header.getScene()))
                .toList();
    }

    /** Returns whether a scene is that of the studio; a header that was just replaced has none. */
    private static boolean isIn(@Nullable Scene scene) {
        return scene != null && scene.getRoot() instanceof StudioViews;
    }

    private static Stage detach(Header header) {
        CompletableFuture<Stage> own = new CompletableFuture<>();
        Platform.runLater(() -> {
            Dockable dockable = header.getDockable();
            Bento bento = dockable.getContainer().getBento();
            Scene source = header.getScene();
            // As a drag does.
            dockable.inContainer(leaf -> {
                leaf.removeDockable(dockable);
            });
            Stage stage = bento.stageBuilding().newStageForDockable(source, dockable, SIDE, SIDE);
            stage.show();
            own.complete(stage);
        });
        return own.join();
    }
}
