package dev.gedanken.app.window.controls;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.live.snapshot.LiveSettings;
import dev.gedanken.app.studio.command.SimulationCommand.SetActor;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.view.playback.Playback;
import dev.gedanken.app.window.shared.UiContext;
import dev.gedanken.play.Actor;
import dev.gedanken.scene.PolicyKind;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Chooses who plays: any available actor, or a key script, whose progress it shows. */
final class ActorMenu extends MenuButton {
    private final FontIcon icon = new FontIcon(MaterialDesignA.ACCOUNT_OUTLINE);
    private final Tooltip tooltip = new Tooltip();
    private final UiContext ui;
    private final List<MenuItem> rest;
    private List<Actor> actors = List.of();

    ActorMenu(UiContext ui) {
        this.ui = ui;
        setId("actor");
        setMinWidth(USE_PREF_SIZE);
        setGraphic(icon);
        getStyleClass().addAll(Styles.FLAT, "figure-menu");
        setTooltip(tooltip);
        MenuItem script =
                new MenuItem(
                        ui.texts().of(Shortcut.SCRIPT),
                        new FontIcon(MaterialDesignS.SCRIPT_TEXT_OUTLINE));
        script.setOnAction(event -> ui.ask(Shortcut.SCRIPT));
        rest = List.of(new SeparatorMenuItem(), script);
        list(List.of(new Actor.Person()));
        show(LiveSettings.FIRST, 0);
    }

    private void list(List<Actor> others) {
        actors = others;
        getItems().setAll(others.stream().map(this::item).toList());
        getItems().addAll(rest);
    }

    private MenuItem item(Actor actor) {
        MenuItem item = new MenuItem(name(actor), new FontIcon(icon(actor)));
        item.setId("actor-" + actor.label().replace(':', '-'));
        item.setOnAction(event -> ui.commands().accept(new SetActor(actor)));
        return item;
    }

    private static Ikon icon(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> MaterialDesignA.ACCOUNT_OUTLINE;
            case Actor.Script script -> MaterialDesignS.SCRIPT_TEXT_OUTLINE;
            case Actor.WorldPolicy policy ->
                    switch (policy.kind().orElse(PolicyKind.MIXED)) {
                        case EXPERT -> MaterialDesignS.SCHOOL_OUTLINE;
                        case RANDOM -> MaterialDesignD.DICE_MULTIPLE_OUTLINE;
                        case MIXED -> MaterialDesignS.SHUFFLE_VARIANT;
                    };
            case Actor.ModelPolicy policy -> MaterialDesignB.BRAIN;
            case Actor.Planning planning -> MaterialDesignM.MAP_SEARCH_OUTLINE;
        };
    }

    private String name(Actor actor) {
        return ui.texts().actor(actor);
    }

    /** Shows who plays. */
    void show(Playback playback) {
        if (!playback.actors().equals(actors)) {
            list(playback.actors());
        }
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
                        () -> show(icon(settings.actor()), name(settings.actor()), ""));
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
