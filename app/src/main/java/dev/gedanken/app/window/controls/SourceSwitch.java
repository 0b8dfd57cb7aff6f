package dev.gedanken.app.window.controls;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.window.shared.UiContext;
import dev.gedanken.play.PlaySource;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** Chooses the source of the frames on the stage. */
final class SourceSwitch extends HBox {
    private final Map<PlaySource, ToggleButton> buttons = new EnumMap<>(PlaySource.class);

    SourceSwitch(UiContext ui) {
        getStyleClass().add("source-switch");
        setAccessibleText(ui.texts().of("source.accessible"));
        add(PlaySource.MODEL, Shortcut.MODEL, Styles.LEFT_PILL, ui)
                .setGraphic(new FontIcon(MaterialDesignB.BRAIN));
        add(PlaySource.CORRECTED, Shortcut.CORRECTED, Styles.CENTER_PILL, ui)
                .setGraphic(new FontIcon(MaterialDesignE.EYE_REFRESH_OUTLINE));
        add(PlaySource.TRUTH, Shortcut.TRUTH, Styles.RIGHT_PILL, ui)
                .setGraphic(new FontIcon(MaterialDesignE.EARTH));
        show(PlaySource.MODEL);
    }

    private ToggleButton add(PlaySource source, Shortcut shortcut, String pill, UiContext ui) {
        ToggleButton button = new ToggleButton(ui.texts().of("source." + source.label()));
        button.setId("source-" + source.label());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add(pill);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(ui.tooltip(shortcut)));
        button.setAccessibleText(ui.texts().of(shortcut));
        button.setOnAction(event -> {
            show(source);
            ui.ask(shortcut);
        });
        buttons.put(source, button);
        getChildren().add(button);
        return button;
    }

    /**
     * Shows the source of frames.
     *
     * @param hasWorld whether there is a true world to show
     */
    void show(PlaySource source, boolean hasWorld) {
        show(source);
        buttons.forEach((each, button) -> button.setDisable(each != PlaySource.MODEL && !hasWorld));
    }

    private void show(PlaySource source) {
        buttons.forEach((each, button) -> button.setSelected(each == source));
    }
}
