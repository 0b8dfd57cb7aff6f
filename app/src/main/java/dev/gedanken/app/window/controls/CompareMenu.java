package dev.gedanken.app.window.controls;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.look.Compare;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.studio.command.StageCommand.SetStage;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.studio.command.WindowCommand.SetLook;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.window.shared.UiContext;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Chooses how dream and truth, or two branches, are compared in one picture. */
final class CompareMenu extends MenuButton {
    private final UiContext ui;
    private StageLook look = StageLook.DEFAULT;

    CompareMenu(UiContext ui) {
        this.ui = ui;
        setId("compare-menu");
        setGraphic(new FontIcon(MaterialDesignC.COMPARE_HORIZONTAL));
        getStyleClass().addAll(Styles.FLAT, "figure-menu");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(ui.tooltip(Shortcut.COMPARE)));
        setAccessibleText(ui.texts().of(Shortcut.COMPARE));
        ToggleGroup group = new ToggleGroup();
        for (Compare.Way way : Compare.Way.values()) {
            RadioMenuItem item = new RadioMenuItem(ui.texts().of("compare." + way.name()));
            item.setId("compare-" + way.name());
            item.setUserData(way);
            item.setToggleGroup(group);
            item.setOnAction(event -> choose(way));
            getItems().add(item);
        }
        MenuItem apart = new MenuItem(ui.texts().of(Shortcut.DIFFERENCE));
        apart.setOnAction(event -> ui.ask(Shortcut.DIFFERENCE));
        getItems().addAll(new SeparatorMenuItem(), apart);
    }

    private void choose(Compare.Way way) {
        ui.commands().accept(new SetLook(look.with(look.compare().in(way))));
        ui.commands().accept(new SetStage(StageMode.COMPARE));
    }

    void show(StageLook present) {
        look = present;
        getItems().stream()
                .filter(item -> present.compare().way().equals(item.getUserData()))
                .forEach(item -> ((RadioMenuItem) item).setSelected(true));
    }
}
