package dev.gedanken.app.window.overlay;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.view.gamepad.GamepadKeys;
import dev.gedanken.app.view.keymap.KeyNames;
import dev.gedanken.app.window.incremental.IncrementalQueue;
import dev.gedanken.app.window.shared.UiContext;
import dev.gedanken.renderer.gamepad.GamepadControl;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** The list of keys, over the stage. */
final class HelpOverlay extends StackPane {
    private static final double WIDTH = 1160;

    private final KeyList play = new KeyList();
    private final KeyList pad = new KeyList();
    private final IncrementalQueue listing = new IncrementalQueue(1);
    private final UiContext ui;

    HelpOverlay(UiContext ui) {
        this.ui = ui;
        FlowPane groups = new FlowPane();
        groups.getStyleClass().add("help-groups");
        groups.getChildren().add(group(ui.texts().of("help.world"), play));
        groups.getChildren().add(group(ui.texts().of("help.pad"), pad));
        for (Shortcut.Menu menu : Shortcut.Menu.values()) {
            listing.add(() ->
                    groups.getChildren()
                            .add(group(ui.texts().of("menu." + menu.name()), shortcuts(menu))));
        }
        Label title = new Label(ui.texts().of("help.title"));
        title.getStyleClass().add(Styles.TITLE_3);
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        VBox card = new VBox(title, scroll);
        card.getStyleClass().add("help-card");
        card.setMaxWidth(WIDTH);
        getStyleClass().add("help-overlay");
        setAlignment(Pos.CENTER);
        getChildren().add(card);
        setMinSize(0, 0);
        setVisible(false);
        setPickOnBounds(false);
        setAccessibleText(ui.texts().of("help.title"));
    }

    /** Lists the keys and buttons of the current world. */
    void show(ActionSpace actions) {
        play.clear();
        KeyNames names = new KeyNames(ui.texts());
        for (Action action : actions.actions()) {
            if (!action.keys().isEmpty()) {
                play.add(names.printed(action.keys()), ui.texts().action(action.name()));
            }
        }
        showPad(new GamepadKeys(actions, ui.gamepadMap()));
    }

    private void showPad(GamepadKeys table) {
        pad.clear();
        pad.add(ui.texts().of("pad.stick"), ui.texts().of("pad.arrows"));
        table.otherAction()
                .ifPresent(action ->
                        pad.add(
                                ui.texts().of(ui.gamepadMap().driving()),
                                ui.texts().action(action.name())));
        for (GamepadControl control : GamepadControl.values()) {
            table.shortcut(control)
                    .ifPresent(asked -> pad.add(ui.texts().of(control), ui.texts().of(asked)));
        }
    }

    private KeyList shortcuts(Shortcut.Menu menu) {
        KeyList list = new KeyList();
        for (Shortcut shortcut : Shortcut.values()) {
            if (shortcut.menu() == menu) {
                list.add(ui.label(shortcut), ui.texts().of(shortcut));
            }
        }
        return list;
    }

    private static VBox group(String name, KeyList keys) {
        Label heading = new Label(name);
        heading.getStyleClass().add(Styles.TEXT_MUTED);
        VBox group = new VBox(heading, keys);
        group.getStyleClass().add("help-group");
        return group;
    }

    /** Keys with their functions, as plain text nodes, which are styled much faster than labels. */
    private static final class KeyList extends GridPane {

        KeyList() {
            getStyleClass().add("help-keys");
        }

        void clear() {
            getChildren().clear();
        }

        void add(String key, String meaning) {
            addRow(getRowCount(), text(key, "help-list-key"), text(meaning, "help-list"));
        }

        private static Text text(String words, String style) {
            Text text = new Text(words);
            text.getStyleClass().add(style);
            return text;
        }
    }
}
