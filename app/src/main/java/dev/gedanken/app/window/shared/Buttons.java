package dev.gedanken.app.window.shared;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.command.Shortcut;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes the buttons for shortcuts: icon, tooltip with the key, accessible name. */
public final class Buttons {

    private Buttons() {}

    /** Creates a button for a shortcut. */
    public static Button button(UiContext ui, Shortcut shortcut, Ikon icon) {
        Button button = new Button();
        button.setOnAction(event -> ui.ask(shortcut));
        return decorated(button, ui, shortcut, icon);
    }

    /** Returns a toggle that sends its command and only shows the state that it is set to. */
    public static ToggleButton toggle(UiContext ui, Shortcut shortcut, Ikon icon) {
        ToggleButton toggle = new ToggleButton();
        toggle.setOnAction(event -> ui.ask(shortcut));
        return decorated(toggle, ui, shortcut, icon);
    }

    private static <B extends ButtonBase> B decorated(
            B button, UiContext ui, Shortcut shortcut, Ikon icon) {
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setTooltip(new Tooltip(ui.tooltip(shortcut)));
        button.setAccessibleText(ui.texts().of(shortcut));
        return button;
    }
}
