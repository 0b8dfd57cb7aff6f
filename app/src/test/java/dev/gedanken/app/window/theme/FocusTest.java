package dev.gedanken.app.window.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.settings.Theme;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.window.StudioProbe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.TraversalDirection;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goes through the window with only the Tab key, in every theme. */
class FocusTest {
    private static final double AROUND = 5;
    private static final int LEAST = 17;
    private static final int FEW = 4;

    @TempDir private Path folder;

    @Test
    void everyControlThatHasTheFocusLooksDifferentInEveryTheme() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.perform(Shortcut.PAUSE.command());
            studio.until("the pause", () -> !studio.now().isRunning());
            for (Theme theme : Theme.values()) {
                String style = "theme-" + theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
                studio.until(style, () -> studio.all(".docks." + style).size() == 1);
                List<String> unseen = new ArrayList<>();
                int most = theme == Theme.DARK ? Integer.MAX_VALUE : FEW;
                int count = walk(studio, unseen, most);
                assertThat(unseen).as(style).isEmpty();
                assertThat(count).as(style).isGreaterThanOrEqualTo(Math.min(most, LEAST));
                studio.perform(Shortcut.THEME.command());
            }
        }
    }

    /** Visits the controls that Tab reaches; returns how many there are. */
    private static int walk(StudioProbe studio, List<String> unseen, int most) {
        Scene scene = studio.robot().lookup("#stage").query().getScene();
        studio.perform(Shortcut.CONTROLS.command());
        studio.until("the focus", () -> isRinged(scene));
        Set<Node> seen = new HashSet<>();
        while (seen.size() < most
                && !isFactor(scene.getFocusOwner())
                && seen.add(scene.getFocusOwner())) {
            Node owner = scene.getFocusOwner();
            Rectangle2D place = around(scene, owner);
            WritableImage with = picture(scene, place);
            on(() -> owner.requestFocusTraversal(TraversalDirection.NEXT));
            on(() -> null);
            if (isSame(with, picture(scene, place))) {
                unseen.add(owner.toString());
            }
        }
        return seen.size();
    }

    /** There are many of them, and more are being listed. */
    private static boolean isFactor(Node owner) {
        return owner.getId() != null && owner.getId().startsWith("factor-");
    }

    private static boolean isRinged(Scene scene) {
        return scene.getFocusOwner() != null
                && "pause".equals(scene.getFocusOwner().getId())
                && scene.getFocusOwner().isFocusVisible();
    }

    private static Rectangle2D around(Scene scene, Node node) {
        on(() -> {
            scene.getRoot().layout();
            return scene;
        });
        Bounds at = node.localToScene(node.getLayoutBounds());
        return new Rectangle2D(
                Math.max(0, Math.floor(at.getMinX() - AROUND)),
                Math.max(0, Math.floor(at.getMinY() - AROUND)),
                Math.ceil(at.getWidth() + 2 * AROUND),
                Math.ceil(at.getHeight() + 2 * AROUND));
    }

    private static WritableImage picture(Scene scene, Rectangle2D place) {
        return on(() -> {
            SnapshotParameters part = new SnapshotParameters();
            part.setViewport(place);
            return scene.getRoot().snapshot(part, null);
        });
    }

    private static boolean isSame(WritableImage one, WritableImage other) {
        int different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                boolean isSame =
                        one.getPixelReader().getArgb(x, y) == other.getPixelReader().getArgb(x, y);
                different += isSame ? 0 : 1;
            }
        }
        return different < 2 * (one.getWidth() - 2 * AROUND);
    }

    private static <T> T on(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> done.complete(work.get()));
        return done.join();
    }
}
