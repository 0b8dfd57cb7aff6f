package dev.gedanken.app.window.keymap;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.settings.Preferences;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.view.gamepad.GamepadChoice;
import dev.gedanken.app.view.gamepad.GamepadMap;
import dev.gedanken.app.window.shared.UiContext;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** A row for each function: its key, its button, its name, and a reset to the defaults. */
final class KeyRows extends GridPane {
    private static final String NOTHING = "–";

    private final UiContext ui;
    private final BiConsumer<Shortcut, Button> keyAsked;
    private final BiConsumer<GamepadChoice, Button> buttonAsked;
    private final Consumer<UnaryOperator<Preferences>> chosen;

    /**
     * Creates it without rows.
     *
     * @param keyAsked receives the function that should get another key, and the clicked button
     * @param buttonAsked receives the function that should get another gamepad button, and the
     *     clicked button
     * @param chosen receives changes of the preferences
     */
    KeyRows(
            UiContext ui,
            BiConsumer<Shortcut, Button> keyAsked,
            BiConsumer<GamepadChoice, Button> buttonAsked,
            Consumer<UnaryOperator<Preferences>> chosen) {
        this.ui = ui;
        this.keyAsked = keyAsked;
        this.buttonAsked = buttonAsked;
        this.chosen = chosen;
        getStyleClass().add("help-keys");
    }

    /** Adds the row for the world's own action. */
    void clear() {
        getChildren().clear();
        GamepadMap gamepadMap = ui.gamepadMap();
        String meaning = ui.texts().of("pad.action");
        Button button =
                pad(
                        "world",
                        meaning,
                        ui.texts().of(gamepadMap.driving()),
                        GamepadChoice.ofDriving(gamepadMap));
        Button own =
                own(
                        gamepadMap.drivingChosen().isPresent(),
                        liked -> liked.with(gamepadMap.withoutDriving()));
        add(button, 1, 0);
        add(new Label(meaning), 2, 0);
        add(own, 3, 0);
    }

    /** Adds a row. */
    void add(Shortcut shortcut) {
        String meaning = ui.texts().of(shortcut);
        GamepadMap gamepadMap = ui.gamepadMap();
        String label =
                gamepadMap.controls(shortcut).stream()
                        .findFirst()
                        .map(ui.texts()::of)
                        .orElse(NOTHING);
        Button button =
                pad(shortcut.name(), meaning, label, GamepadChoice.of(shortcut, gamepadMap));
        boolean isChosen =
                ui.keymap().chosen().containsKey(shortcut)
                        || gamepadMap.chosen().containsKey(shortcut);
        Button own =
                own(
                        isChosen,
                        liked ->
                                liked.with(ui.keymap().without(shortcut))
                                        .with(gamepadMap.without(shortcut)));
        addRow(getRowCount(), key(shortcut, meaning), button, new Label(meaning), own);
    }

    private Button key(Shortcut shortcut, String meaning) {
        Button key = small(ui.label(shortcut), "key-" + shortcut.name());
        key.setAccessibleText(ui.texts().of("keys.change", meaning));
        key.setOnAction(event -> keyAsked.accept(shortcut, key));
        return key;
    }

    private Button pad(String id, String meaning, String label, GamepadChoice choice) {
        Button button = small(label, "pad-" + id);
        button.setAccessibleText(ui.texts().of("keys.change.pad", meaning));
        button.setOnAction(event -> buttonAsked.accept(choice, button));
        return button;
    }

    private static Button small(String label, String id) {
        Button button = new Button(label);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add(Styles.SMALL);
        return button;
    }

    private Button own(boolean isShown, UnaryOperator<Preferences> change) {
        Button own = new Button(ui.texts().of("keys.own"));
        own.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        own.setVisible(isShown);
        own.setOnAction(event -> chosen.accept(change));
        return own;
    }
}
