package dev.gedanken.app.window;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.live.LiveCommand.SetPace;
import dev.gedanken.app.live.LiveCommand.SetPilot;
import dev.gedanken.app.live.LiveSettings;
import dev.gedanken.app.live.Pace;
import dev.gedanken.app.play.Pilot;
import dev.gedanken.app.view.Paces;
import dev.gedanken.app.view.StudioCommand.Live;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Chooses how fast play goes, and who plays. */
final class PaceMenu extends HBox {
    private final MenuButton pace = new MenuButton();
    private final MenuButton pilot = new MenuButton();
    private final Ui ui;

    PaceMenu(Ui ui) {
        this.ui = ui;
        for (Pace each : Paces.ALL) {
            pace.getItems()
                    .add(
                            item(
                                    Paces.text(each),
                                    () -> ui.commands().accept(new Live(new SetPace(each)))));
        }
        for (Pilot each : Pilot.values()) {
            pilot.getItems()
                    .add(
                            item(
                                    text(each),
                                    () -> ui.commands().accept(new Live(new SetPilot(each)))));
        }
        dress(pace, "pace");
        dress(pilot, "pilot");
        getStyleClass().add("pace-menu");
        getChildren().addAll(pilot, pace);
        show(LiveSettings.FIRST);
    }

    private void dress(MenuButton button, String id) {
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().addAll(Styles.FLAT, "figure-menu");
        button.setTooltip(new Tooltip(ui.texts().of("bar." + id)));
        button.setAccessibleText(ui.texts().of("bar." + id));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    private String text(Pilot each) {
        return ui.texts().of("pilot." + each.name());
    }

    void show(LiveSettings settings) {
        set(pace, Paces.text(settings.pace()));
        set(pilot, text(settings.pilot()));
    }

    private static void set(MenuButton button, String text) {
        if (!text.equals(button.getText())) {
            button.setText(text);
        }
    }
}
