package dev.gedanken.app.window.controls;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.live.clock.Pace;
import dev.gedanken.app.live.clock.PaceChoices;
import dev.gedanken.app.live.snapshot.LiveSettings;
import dev.gedanken.app.studio.command.SimulationCommand.SetPace;
import dev.gedanken.app.window.shared.UiContext;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** Chooses the pace of play. */
final class PaceMenu extends MenuButton {

    PaceMenu(UiContext ui) {
        for (Pace each : PaceChoices.ALL) {
            MenuItem item = new MenuItem(PaceChoices.text(each));
            item.setOnAction(event -> ui.commands().accept(new SetPace(each)));
            getItems().add(item);
        }
        setId("pace");
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll(Styles.FLAT, "figure-menu");
        setTooltip(new Tooltip(ui.texts().of("bar.pace")));
        setAccessibleText(ui.texts().of("bar.pace"));
        show(LiveSettings.FIRST);
    }

    void show(LiveSettings settings) {
        String text = PaceChoices.text(settings.pace());
        if (!text.equals(getText())) {
            setText(text);
        }
    }
}
