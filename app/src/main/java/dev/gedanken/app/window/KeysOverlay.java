package dev.gedanken.app.window;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.KeyNames;
import dev.gedanken.app.view.Keymap;
import dev.gedanken.app.view.Shortcut;
import dev.gedanken.world.ActionSpace;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Which key does what, to be changed: a click on a key waits for another. */
final class KeysOverlay extends StackPane {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 520;
    private static final int ROWS_AT_ONCE = 12;

    private final GridPane grid = new GridPane();
    private final Label warning = new Label();
    private final Ui ui;
    private final Supplier<ActionSpace> actions;
    private final Consumer<Keymap> chosen;
    private Optional<Shortcut> waiting = Optional.empty();
    private int filling;

    /**
     * Creates a hidden list.
     *
     * @param actions of the world that is played
     * @param chosen hears of another keymap
     */
    KeysOverlay(Ui ui, Supplier<ActionSpace> actions, Consumer<Keymap> chosen) {
        this.ui = ui;
        this.actions = actions;
        this.chosen = chosen;
        Label title = new Label(ui.texts().of("keys.title"));
        title.getStyleClass().add(Styles.TITLE_3);
        Label hint = new Label(ui.texts().of("keys.hint"));
        hint.getStyleClass().add(Styles.TEXT_MUTED);
        warning.getStyleClass().add(Styles.WARNING);
        warning.setId("key-warning");
        warning.setWrapText(true);
        grid.getStyleClass().add("help-keys");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        VBox card = new VBox(title, hint, warning, scroll);
        card.getStyleClass().add("help-card");
        card.setMaxSize(WIDTH, HEIGHT);
        getStyleClass().add("help-overlay");
        setAlignment(Pos.CENTER);
        setPickOnBounds(false);
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setVisible(false);
        fill();
    }

    private void fill() {
        grid.getChildren().clear();
        filling++;
        addRows(0, filling);
    }

    /** Adds a few rows, and the others a little later, so that nothing waits for all of them. */
    private void addRows(int from, int turn) {
        List<Shortcut> all = List.of(Shortcut.values());
        if (turn != filling || from >= all.size()) {
            return;
        }
        int to = Math.min(from + ROWS_AT_ONCE, all.size());
        for (int row = from; row < to; row++) {
            addRow(row, all.get(row));
        }
        Platform.runLater(() -> addRows(to, turn));
    }

    private void addRow(int row, Shortcut shortcut) {
        Button key = new Button(ui.keymap().label(shortcut));
        key.setId("key-" + shortcut.name());
        key.setMinWidth(USE_PREF_SIZE);
        key.getStyleClass().add(Styles.SMALL);
        key.setAccessibleText(ui.texts().of("keys.change", ui.texts().of(shortcut)));
        key.setOnAction(event -> await(shortcut, key));
        Button own = new Button(ui.texts().of("keys.own"));
        own.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        own.setVisible(ui.keymap().chosen().containsKey(shortcut));
        own.setOnAction(event -> chosen.accept(ui.keymap().without(shortcut)));
        grid.addRow(row, key, new Label(ui.texts().of(shortcut)), own);
    }

    private void await(Shortcut shortcut, Button key) {
        waiting = Optional.of(shortcut);
        key.setText(ui.texts().of("keys.press"));
        requestFocus();
    }

    /** Returns whether the next key is to be taken rather than obeyed. */
    boolean isWaiting() {
        return waiting.isPresent();
    }

    /** Takes the key that was waited for. */
    void pressed(KeyEvent event) {
        if (waiting.isEmpty() || event.getCode().isModifierKey()) {
            return;
        }
        event.consume();
        Shortcut shortcut = waiting.get();
        waiting = Optional.empty();
        if (event.getCode() != KeyCode.ESCAPE) {
            choose(shortcut, StudioKeys.nameOf(event));
        }
    }

    private void choose(Shortcut shortcut, String key) {
        List<Keymap.Conflict> conflicts = ui.keymap().conflicts(shortcut, key, actions.get());
        if (conflicts.isEmpty()) {
            chosen.accept(ui.keymap().with(shortcut, key));
        } else {
            warning.setText(
                    ui.texts()
                            .of(
                                    "keys.conflict",
                                    KeyNames.chord(key),
                                    conflicts.stream()
                                            .map(this::name)
                                            .collect(Collectors.joining(", "))));
            fill();
        }
    }

    private String name(Keymap.Conflict conflict) {
        return switch (conflict) {
            case Keymap.Conflict.WithAction(var action) -> action.name();
            case Keymap.Conflict.WithShortcut(var other) -> ui.texts().of(other);
        };
    }
}
