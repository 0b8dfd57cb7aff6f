package dev.gedanken.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.session.SessionPlay;
import dev.gedanken.app.session.SessionRescue;
import dev.gedanken.app.settings.Preferences;
import dev.gedanken.app.settings.PreferencesFile;
import dev.gedanken.app.settings.Theme;
import dev.gedanken.app.settings.WindowPlace;
import dev.gedanken.app.studio.command.WindowCommand.SavePack;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.window.services.IdleTimer;
import dev.gedanken.app.window.services.StudioEnvironment;
import dev.gedanken.pack.WorldPack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people expect of a desktop program, tested by a robot. */
class DesktopProgramTest {
    @TempDir private Path folder;

    private SessionPlan saved() {
        return new SessionPlan(
                Optional.empty(),
                Optional.of(folder.resolve("sessions")),
                SessionPlay.From.SEED,
                "test",
                new SessionRescue(folder.resolve("rescued")));
    }

    private static MenuItem item(StudioProbe studio, String id) {
        return studio.robot().lookup(".studio-menus").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> all(menu).stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<MenuItem> all(Menu menu) {
        return menu.getItems().stream()
                .flatMap(item ->
                        item instanceof Menu inner
                                ? Stream.concat(Stream.of(inner), all(inner).stream())
                                : Stream.of(item))
                .toList();
    }

    @Test
    void menusHaveMarksGroupsAndKeysAtTheRight() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.perform(Shortcut.TWIN.command());
            studio.until("the twin", () -> studio.all("#twin").getFirst().isVisible());
            studio.robot().clickOn("#menu-STAGE");
            CheckMenuItem twin = (CheckMenuItem) item(studio, "do-TWIN");
            CheckMenuItem branches = (CheckMenuItem) item(studio, "do-BRANCHES");

            studio.until("the mark", twin::isSelected);
            assertThat(branches.isSelected()).isFalse();
            assertThat(twin.getAccelerator().getDisplayText()).isEqualTo("T");
            studio.robot().type(KeyCode.ESCAPE);
        }
    }

    @Test
    void aNewSessionIsAnotherFileAndTheOldOneIsAmongTheRecent() {
        try (StudioProbe studio = StudioProbe.open(folder, saved())) {
            studio.letPass(10);
            Path first = studio.now().session().file().orElseThrow();
            studio.robot().press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
            studio.until(
                    "another session",
                    () -> !studio.now().session().file().equals(Optional.of(first)));
            studio.robot().clickOn("#menu-FILE");
            Menu recent = (Menu) item(studio, "menu-recent");
            String name = first.getFileName().toString().replace(".gedanken", "");
            studio.until(
                    "the first",
                    () -> recent.getItems().stream().anyMatch(each -> name.equals(each.getText())));
            studio.robot().type(KeyCode.ESCAPE);
            assertThat(studio.failures()).isEmpty();
        }
    }

    @Test
    void ctrlZTakesAPinBackAndTheMenuSaysWhat() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(3);
            studio.robot().type(KeyCode.P);
            studio.until("the pin", () -> studio.now().session().branch().isPinned());
            studio.robot().clickOn("#menu-EDIT");
            studio.until(
                    "its name",
                    () -> item(studio, "do-UNDO").getText().equals("Undo: pinning a branch"));
            studio.robot().type(KeyCode.ESCAPE);
            studio.robot().press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
            studio.until("no pin", () -> !studio.now().session().branch().isPinned());
            studio.robot().press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z);
            studio.robot().release(KeyCode.SHIFT, KeyCode.CONTROL);
            studio.until("the pin again", () -> studio.now().session().branch().isPinned());
        }
    }

    @Test
    void thePackIsSavedAsAZipAndSuccessIsNotAWarning() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            Path zip = folder.resolve("handed-on.zip");
            studio.perform(new SavePack(zip));
            studio.until("the notice", () -> !studio.all(".notification.success").isEmpty());

            studio.until("its button", () -> studio.all("#show-in-folder").size() == 1);
            assertThat(WorldPack.peek(zip).name()).isEqualTo("bricks-grid");
            assertThat(studio.all(".notification.warning")).isEmpty();
        }
    }

    @Test
    void settingsHoldAtOnceAndAreRemembered() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.robot().press(KeyCode.CONTROL).type(KeyCode.COMMA).release(KeyCode.CONTROL);
            studio.until("the page", () -> seen(studio, "#settings-theme"));
            ChoiceBox<Theme> theme = studio.robot().lookup("#settings-theme").query();
            Platform.runLater(() -> theme.setValue(Theme.LIGHT));
            studio.until("the theme", () -> !studio.all(".control-bar.theme-light").isEmpty());
            studio.until(
                    "its file",
                    () -> new PreferencesFile(Optional.of(folder)).read().theme() == Theme.LIGHT);
        }
    }

    private static boolean seen(StudioProbe studio, String query) {
        return studio.all(query).stream().anyMatch(StudioProbe::isSeen);
    }

    @Test
    void theManualOpensWithItsChaptersAndClosesByEscape() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.robot().press(KeyCode.SHIFT).type(KeyCode.F1).release(KeyCode.SHIFT);
            studio.until("the manual", () -> !studio.all(".manual-page .manual-text").isEmpty());
            studio.until("its pictures", () -> !studio.all(".manual-picture").isEmpty());
            studio.robot().type(KeyCode.ESCAPE);
            studio.until("no manual", () -> studio.all(".manual-page").isEmpty());
        }
    }

    @Test
    void aboutSaysTheVersionAndTheLicences() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.perform(Shortcut.ABOUT.command());
            studio.until("the card", () -> seen(studio, "#about-version"));

            assertThat(studio.text("#about-version")).startsWith("Version ");
            studio.until("the licences", () -> !studio.all(".text-area").isEmpty());
            assertThat(studio.all(".text-area"))
                    .extracting(area -> ((TextArea) area).getText())
                    .anyMatch(words -> words.contains("JavaCPP"))
                    .anyMatch(words -> words.contains("Apache License"));
        }
    }

    @Test
    void theWindowComesBackWhereItWas() throws Exception {
        List<Rectangle2D> screens = List.of(new Rectangle2D(0, 0, 1600, 1000));
        StudioEnvironment room = new StudioEnvironment(() -> screens, IdleTimer::usual);
        try (StudioProbe studio = StudioProbe.open(folder, SessionPlan.inMemory(), room)) {
            studio.size(1100, 720);
            studio.robot().sleep(500);
        }
        Preferences known = new PreferencesFile(Optional.of(folder)).read();
        assertThat(known.windows())
                .containsEntry("0,0,1600,1000", new WindowPlace(0, 0, 1100, 720, false));

        try (StudioProbe studio = StudioProbe.open(folder, SessionPlan.inMemory(), room)) {
            assertThat(studio.robot().lookup(".studio").query().getScene().getWidth())
                    .isEqualTo(1100);
        }
        assertThat(Files.exists(folder.resolve("preferences.json.unreadable"))).isFalse();
    }
}
