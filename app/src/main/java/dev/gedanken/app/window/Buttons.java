package dev.gedanken.app.window;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.Shortcut;
import dev.gedanken.app.view.StudioCommand;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes the buttons that stand for a shortcut: icon, tooltip with the key, accessible name. */
final class Buttons {

    private Buttons() {}

    static Button button(Shortcut shortcut, Ikon icon, Consumer<StudioCommand> commands) {
        Button button = new Button();
        button.setOnAction(event -> commands.accept(shortcut.command()));
        return dressed(button, shortcut, icon);
    }

    /** Returns a toggle that asks for its command and shows only what it is told to be. */
    static ToggleButton toggle(Shortcut shortcut, Ikon icon, Consumer<StudioCommand> commands) {
        ToggleButton toggle = new ToggleButton();
        toggle.setOnAction(event -> commands.accept(shortcut.command()));
        return dressed(toggle, shortcut, icon);
    }

    private static <B extends ButtonBase> B dressed(B button, Shortcut shortcut, Ikon icon) {
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setTooltip(new Tooltip(shortcut.tooltip()));
        button.setAccessibleText(shortcut.meaning());
        return button;
    }
}
