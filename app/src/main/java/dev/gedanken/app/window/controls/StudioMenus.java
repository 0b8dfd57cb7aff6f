package dev.gedanken.app.window.controls;

import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.window.shared.UiContext;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

/**
 * The menus: every action of the studio with its key. The keys themselves are the window's affair, for
 * play keys come before them.
 */
public final class StudioMenus extends MenuBar {

    /** Creates the menus. */
    public StudioMenus(UiContext ui) {
        getStyleClass().add("studio-menus");
        for (Shortcut.Menu menu : Shortcut.Menu.values()) {
            Menu shown = new Menu(ui.texts().of("menu." + menu.name()));
            shown.setId("menu-" + menu.name());
            for (Shortcut shortcut : Shortcut.values()) {
                if (shortcut.menu() == menu) {
                    shown.getItems().add(item(ui, shortcut));
                }
            }
            getMenus().add(shown);
        }
    }

    private static MenuItem item(UiContext ui, Shortcut shortcut) {
        MenuItem item = new MenuItem(ui.texts().of(shortcut));
        Label key = new Label(ui.label(shortcut));
        key.getStyleClass().add("menu-key");
        item.setGraphic(key);
        item.setOnAction(event -> ui.ask(shortcut));
        return item;
    }
}
