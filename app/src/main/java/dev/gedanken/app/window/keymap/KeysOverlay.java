package dev.gedanken.app.window.keymap;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.settings.Preferences;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.view.gamepad.GamepadChoice;
import dev.gedanken.app.view.gamepad.GamepadChoice.Answer;
import dev.gedanken.app.view.keymap.KeyNames;
import dev.gedanken.app.view.keymap.Keymap;
import dev.gedanken.app.window.incremental.IncrementalQueue;
import dev.gedanken.app.window.shared.UiContext;
import dev.gedanken.renderer.gamepad.GamepadControl;
import dev.gedanken.world.ActionSpace;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The functions of keys and gamepad buttons, which can be changed: a click on one waits for
 * another.
 */
public final class KeysOverlay extends StackPane {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 560;
    private static final int ROWS_AT_ONCE = 4;

    private final KeyRows rows;
    private final Label warning = new Label();
    private final UiContext ui;
    private final Supplier<ActionSpace> actions;
    private final Consumer<UnaryOperator<Preferences>> chosen;
    private Optional<Shortcut> awaitedKey = Optional.empty();
    private Optional<GamepadChoice> awaitedButton = Optional.empty();
    private final IncrementalQueue filling = new IncrementalQueue(ROWS_AT_ONCE);
    private Runnable unasked = () -> {};

    /**
     * Creates a hidden list.
     *
     * @param actions of the current world
     * @param preferences the initial values
     * @param chosen receives changes of the preferences
     */
    public KeysOverlay(
            UiContext ui,
            Supplier<ActionSpace> actions,
            Preferences preferences,
            Consumer<UnaryOperator<Preferences>> chosen) {
        this.ui = ui;
        this.actions = actions;
        this.chosen = chosen;
        rows = new KeyRows(ui, this::awaitKey, this::awaitButton, chosen);
        Label title = new Label(ui.texts().of("keys.title"));
        title.getStyleClass().add(Styles.TITLE_3);
        Label hint = new Label(ui.texts().of("keys.hint"));
        hint.getStyleClass().add(Styles.TEXT_MUTED);
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        warning.getStyleClass().add(Styles.WARNING);
        warning.setId("key-warning");
        warning.setWrapText(true);
        warning.setMinHeight(USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        DeadZoneRow deadZone =
                new DeadZoneRow(
                        ui.texts(),
                        preferences.deadZonePercent(),
                        percent -> chosen.accept(liked -> liked.withDeadZone(percent)));
        VBox card = new VBox(title, hint, warning, scroll, deadZone);
        card.getStyleClass().add("help-card");
        card.setMaxSize(WIDTH, HEIGHT);
        getStyleClass().add("help-overlay");
        setAlignment(Pos.CENTER);
        setPickOnBounds(false);
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setVisible(false);
        // A click elsewhere cancels the capture, and keys work again.
        focusWithinProperty().addListener((property, before, isWithin) -> leftUnless(isWithin));
        fill();
    }

    private void fill() {
        rows.clear();
        filling.clear();
        for (Shortcut shortcut : Shortcut.values()) {
            filling.add(() -> rows.add(shortcut));
        }
    }

    private void leftUnless(boolean isWithin) {
        if (!isWithin) {
            stopWaiting();
        }
    }

    private void awaitKey(Shortcut shortcut, Button key) {
        ask(key, "keys.press");
        awaitedKey = Optional.of(shortcut);
    }

    private void awaitButton(GamepadChoice choice, Button button) {
        ask(button, "keys.press.pad");
        awaitedButton = Optional.of(choice);
    }

    /** Asks on a button, and no longer on another one. */
    private void ask(Button asked, String key) {
        stopWaiting();
        String label = asked.getText();
        unasked = () -> asked.setText(label);
        asked.setText(ui.texts().of(key));
        requestFocus();
    }

    /** Opens or closes it and cancels any capture. */
    public void setShown(boolean isShown) {
        setVisible(isShown);
        if (!isShown) {
            stopWaiting();
        }
    }

    /** Returns whether the next key or button should be captured rather than executed. */
    public boolean isWaiting() {
        return awaitedKey.isPresent() || awaitedButton.isPresent();
    }

    /** Captures the key. */
    private void pressed(KeyEvent event) {
        if (!isWaiting() || event.getCode().isModifierKey()) {
            return;
        }
        event.consume();
        Optional<Shortcut> shortcut = awaitedKey;
        Optional<GamepadChoice> choice = awaitedButton;
        stopWaiting();
        refuse("");
        if (event.getCode() == KeyCode.ESCAPE) {
            return;
        }
        if (shortcut.isPresent()) {
            choose(shortcut.get(), StudioKeys.nameOf(event));
        } else if (isRemoving(event.getCode())) {
            choice.ifPresent(wanted -> chosen.accept(liked -> liked.with(wanted.none())));
        }
    }

    private static boolean isRemoving(KeyCode code) {
        return code == KeyCode.DELETE || code == KeyCode.BACK_SPACE;
    }

    /** Captures the button; while a key is being captured, buttons do nothing. */
    public void pressed(GamepadControl control) {
        if (awaitedButton.isEmpty()) {
            return;
        }
        switch (awaitedButton.get().pressed(control)) {
            case Answer.Chosen(var gamepadMap) -> {
                stopWaiting();
                refuse("");
                chosen.accept(liked -> liked.with(gamepadMap));
            }
            case Answer.TakenBy(var other, var next) -> {
                awaitedButton = Optional.of(next);
                warn("pad.conflict", ui.texts().of(control), ui.texts().of(other));
            }
            case Answer.DrivesWorld() -> warn("pad.drives", ui.texts().of(control));
        }
    }

    private void stopWaiting() {
        unasked.run();
        unasked = () -> {};
        awaitedKey = Optional.empty();
        awaitedButton = Optional.empty();
    }

    private void choose(Shortcut shortcut, String key) {
        List<Keymap.Conflict> conflicts = ui.keymap().conflicts(shortcut, key, actions.get());
        if (conflicts.isEmpty()) {
            chosen.accept(liked -> liked.with(ui.keymap().with(shortcut, key)));
        } else {
            String others = conflicts.stream().map(this::name).collect(Collectors.joining(", "));
            refuse(ui.texts().of("keys.conflict", new KeyNames(ui.texts()).chord(key), others));
        }
    }

    private void warn(String key, Object... values) {
        warning.setText(ui.texts().of(key, values));
    }

    /** Shows the current functions, and why a choice was refused. */
    private void refuse(String why) {
        warning.setText(why);
        fill();
    }

    private String name(Keymap.Conflict conflict) {
        return switch (conflict) {
            case Keymap.Conflict.WithAction(var action) -> ui.texts().action(action.name());
            case Keymap.Conflict.WithShortcut(var other) -> ui.texts().of(other);
        };
    }
}
