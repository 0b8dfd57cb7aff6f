package dev.gedanken.app.window.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.packs.PackLoader;
import dev.gedanken.app.settings.Preferences;
import dev.gedanken.app.view.gamepad.GamepadMap;
import dev.gedanken.app.view.keymap.Keymap;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.welcome.StartPictures;
import dev.gedanken.app.window.FxRuntime;
import dev.gedanken.app.window.StudioProbe;
import dev.gedanken.app.window.shared.UiContext;
import dev.gedanken.app.window.theme.Appearance;
import dev.gedanken.app.window.theme.ThemeApplier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gallery of starts alone, in a separate window. */
class StartGalleryTest {

    @BeforeEach
    void display() {
        StudioProbe.assumeDisplay();
        FxRuntime.start();
    }

    private static StartGallery gallery() {
        UiContext ui =
                new UiContext(
                        Texts.in(Locale.ENGLISH),
                        Keymap.DEFAULT,
                        GamepadMap.DEFAULT,
                        new ThemeApplier(Appearance.of(Preferences.DEFAULT, 1)),
                        command -> {});
        return new StartGallery(
                ui, new StartPictures(PackLoader.builtIn().scenes(), pack -> Optional.empty()));
    }

    private static String words(StartGallery gallery) {
        return gallery.lookup("#start-words") instanceof Label label ? label.getText() : "";
    }

    private static int cells(StartGallery gallery) {
        return gallery.lookupAll(".start-card").size();
    }

    /** What was seen in each pulse. */
    private record Seen(int cells, String words, long seeds) {
        static Seen of(StartGallery gallery) {
            long seeds =
                    gallery.lookupAll(".start-card").stream().map(Node::getId).distinct().count();
            return new Seen(
                    StartGalleryTest.cells(gallery), StartGalleryTest.words(gallery), seeds);
        }
    }

    /** Opens the gallery of a world and looks at it in every pulse until {@code isEnd}. */
    private static List<Seen> watch(String scene, Predicate<Seen> isEnd) throws Exception {
        return watch(scene, gallery -> {}, isEnd);
    }

    private static List<Seen> watch(
            String scene, Consumer<StartGallery> hands, Predicate<Seen> isEnd) throws Exception {
        CompletableFuture<List<Seen>> seen = new CompletableFuture<>();
        Platform.runLater(() -> {
            StartGallery gallery = gallery();
            Stage stage = new Stage();
            stage.setScene(new Scene(gallery, 900, 600));
            stage.show();
            gallery.beginAnother(new StartPictures.Played(scene, scene));
            gallery.setShown(true);
            hands.accept(gallery);
            List<Seen> sights = new ArrayList<>();
            sights.add(Seen.of(gallery));
            stage.getScene()
                    .addPostLayoutPulseListener(() -> {
                        sights.add(Seen.of(gallery));
                        if (isEnd.test(sights.getLast()) && !seen.isDone()) {
                            seen.complete(List.copyOf(sights));
                            stage.hide();
                        }
                        Platform.requestNextPulse();
                    });
        });
        return seen.get(60, TimeUnit.SECONDS);
    }

    @Test
    void saysThatItMakesPicturesWhileItIsEmptyAndAddsThemOneInAPulse() throws Exception {
        List<Seen> sights = watch("bricks", sight -> sight.cells == StartPictures.COUNT);

        assertThat(sights.getFirst())
                .isEqualTo(new Seen(0, "Pictures of starts are being made…", 0));
        assertThat(sights.getLast().words()).isEmpty();
        for (int i = 1; i < sights.size(); i++) {
            assertThat(sights.get(i).cells - sights.get(i - 1).cells).isBetween(0, 1);
        }
    }

    @Test
    void openedAgainWhileItMakesPicturesItShowsEachOnce() throws Exception {
        List<Seen> sights =
                watch(
                        "bricks",
                        gallery -> {
                            gallery.setShown(false);
                            gallery.setShown(true);
                        },
                        sight -> sight.cells == StartPictures.COUNT);

        assertThat(sights.getLast().seeds()).isEqualTo(StartPictures.COUNT);
    }

    @Test
    void saysThatThereAreNoneWhereTheWorldIsNotKnown() throws Exception {
        List<Seen> sights = watch("nowhere", sight -> sight.words.contains("no pictures"));

        assertThat(sights.getLast().cells()).isZero();
    }
}
