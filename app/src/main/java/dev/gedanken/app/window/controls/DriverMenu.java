package dev.gedanken.app.window.controls;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.live.command.LiveCommand.SetActionSource;
import dev.gedanken.app.live.snapshot.LiveSettings;
import dev.gedanken.app.play.ActionSource;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.view.command.StudioCommand.Live;
import dev.gedanken.app.view.playback.Playback;
import dev.gedanken.app.window.shared.UiContext;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Chooses who plays: a person, a policy of the scene, or a key script, of which it shows how far it is. */
final class DriverMenu extends MenuButton {
    private final FontIcon icon = new FontIcon(MaterialDesignA.ACCOUNT_OUTLINE);
    private final Tooltip tooltip = new Tooltip();
    private final UiContext ui;

    DriverMenu(UiContext ui) {
        this.ui = ui;
        setId("pilot");
        setMinWidth(USE_PREF_SIZE);
        setGraphic(icon);
        getStyleClass().addAll(Styles.FLAT, "figure-menu");
        setTooltip(tooltip);
        for (ActionSource each : ActionSource.values()) {
            MenuItem item = new MenuItem(name(each), new FontIcon(icon(each)));
            item.setId("pilot-" + each.name());
            item.setOnAction(event -> ui.commands().accept(new Live(new SetActionSource(each))));
            getItems().add(item);
        }
        MenuItem script =
                new MenuItem(
                        ui.texts().of(Shortcut.SCRIPT),
                        new FontIcon(MaterialDesignS.SCRIPT_TEXT_OUTLINE));
        script.setOnAction(event -> ui.ask(Shortcut.SCRIPT));
        getItems().addAll(new SeparatorMenuItem(), script);
        show(LiveSettings.FIRST, 0);
    }

    private static Ikon icon(ActionSource actionSource) {
        return switch (actionSource) {
            case HUMAN -> MaterialDesignA.ACCOUNT_OUTLINE;
            case EXPERT -> MaterialDesignS.SCHOOL_OUTLINE;
            case RANDOM -> MaterialDesignD.DICE_MULTIPLE_OUTLINE;
            case MIXED -> MaterialDesignS.SHUFFLE_VARIANT;
        };
    }

    private String name(ActionSource actionSource) {
        return ui.texts().of("pilot." + actionSource.name());
    }

    /** Shows who plays. */
    void show(Playback playback) {
        show(playback.settings(), playback.step());
    }

    private void show(LiveSettings settings, long step) {
        settings.script()
                .ifPresentOrElse(
                        script ->
                                show(
                                        MaterialDesignS.SCRIPT_TEXT_OUTLINE,
                                        script.name(),
                                        script.progress(step)),
                        () ->
                                show(
                                        icon(settings.actionSource()),
                                        name(settings.actionSource()),
                                        ""));
    }

    private void show(Ikon shown, String driver, String progress) {
        if (!shown.equals(icon.getIconCode())) {
            icon.setIconCode(shown);
        }
        if (!progress.equals(getText())) {
            setText(progress);
        }
        String words = ui.texts().of("bar.driver", driver);
        if (!words.equals(tooltip.getText())) {
            tooltip.setText(words);
            setAccessibleText(words);
        }
    }
}
