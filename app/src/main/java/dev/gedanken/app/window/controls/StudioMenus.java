package dev.gedanken.app.window.controls;

import dev.gedanken.app.live.snapshot.EditKind;
import dev.gedanken.app.view.command.MenuPlan;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.window.shared.UiContext;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/**
 * The menus: every action of the studio in groups, with its key at the right and a mark if it is
 * on. The window handles the keys themselves, because play keys have precedence.
 */
public final class StudioMenus extends MenuBar {
    private final Map<Shortcut, MenuItem> items = new EnumMap<>(Shortcut.class);
    private final UiContext ui;
    private final Supplier<MenuState> state;
    private final RecentMenu recent;

    /**
     * Creates the menus.
     *
     * @param state gives the state whenever a menu opens
     * @param sessions lists the latest sessions; called on a separate thread
     */
    public StudioMenus(UiContext ui, Supplier<MenuState> state, Supplier<List<Path>> sessions) {
        this.ui = ui;
        this.state = state;
        recent = new RecentMenu(ui, sessions);
        getStyleClass().add("studio-menus");
        for (Shortcut.Menu menu : Shortcut.Menu.values()) {
            getMenus().add(menu(menu));
        }
    }

    private Menu menu(Shortcut.Menu menu) {
        Menu shown = new Menu(ui.texts().of("menu." + menu.name()));
        shown.setId("menu-" + menu.name());
        shown.setOnShowing(event -> refresh(menu));
        for (MenuPlan.Group group : MenuPlan.groups(menu)) {
            if (!shown.getItems().isEmpty()) {
                shown.getItems().add(new SeparatorMenuItem());
            }
            add(group, shown);
        }
        return shown;
    }

    private void add(MenuPlan.Group group, Menu shown) {
        Menu place = shown;
        if (group.submenu().isPresent()) {
            place = new Menu(ui.texts().of(group.submenu().get()));
            place.setId(group.submenu().get().replace('.', '-'));
            shown.getItems().removeLast();
            shown.getItems().add(place);
        }
        for (Shortcut shortcut : group.shortcuts()) {
            place.getItems().add(item(shortcut));
            if (shortcut == Shortcut.OPEN_SESSION) {
                place.getItems().add(recent);
            }
        }
    }

    private MenuItem item(Shortcut shortcut) {
        MenuItem item =
                MenuState.isCheckable(shortcut)
                        ? new CheckMenuItem(ui.texts().of(shortcut))
                        : new MenuItem(ui.texts().of(shortcut));
        item.setId("do-" + shortcut.name());
        String key = ui.label(shortcut);
        if (!key.isEmpty()) {
            item.setAccelerator(new KeyHint(key));
        }
        item.setOnAction(event -> ui.ask(shortcut));
        items.put(shortcut, item);
        return item;
    }

    private void refresh(Shortcut.Menu menu) {
        MenuState now = state.get();
        MenuPlan.shortcuts(menu).forEach(shortcut -> refresh(shortcut, now));
        if (menu == Shortcut.Menu.FILE) {
            recent.look();
        }
    }

    private void refresh(Shortcut shortcut, MenuState now) {
        MenuItem item = items.get(shortcut);
        if (item == null) {
            return;
        }
        item.setDisable(!now.isEnabled(shortcut));
        if (item instanceof CheckMenuItem check) {
            check.setSelected(now.isOn(shortcut));
        }
        switch (shortcut) {
            case UNDO -> item.setText(named(shortcut, now.undoes()));
            case REDO -> item.setText(named(shortcut, now.redoes()));
            default -> {}
        }
    }

    private String named(Shortcut shortcut, Optional<EditKind> edit) {
        String text = ui.texts().of(shortcut);
        return edit.map(kind -> ui.texts().of("edit.named", text, ui.texts().of("edit." + kind)))
                .orElse(text);
    }
}
