package dev.gedanken.app.window;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.live.LiveCommand.ShowSource;
import dev.gedanken.app.view.Shortcut;
import dev.gedanken.app.view.StudioCommand;
import dev.gedanken.app.view.StudioCommand.Live;
import dev.gedanken.play.PlaySource;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Chooses where the frames on the stage come from. */
final class SourceSwitch extends HBox {
    private final Map<PlaySource, ToggleButton> buttons = new EnumMap<>(PlaySource.class);

    SourceSwitch(Consumer<StudioCommand> commands) {
        getStyleClass().add("source-switch");
        setAccessibleText("Source of the frames");
        add(PlaySource.MODEL, "Model", Shortcut.MODEL, Styles.LEFT_PILL, commands);
        add(PlaySource.CORRECTED, "Corrected", Shortcut.CORRECTED, Styles.CENTER_PILL, commands);
        add(PlaySource.TRUTH, "Truth", Shortcut.TRUTH, Styles.RIGHT_PILL, commands);
        show(PlaySource.MODEL);
    }

    private void add(
            PlaySource source,
            String text,
            Shortcut shortcut,
            String pill,
            Consumer<StudioCommand> commands) {
        ToggleButton button = new ToggleButton(text);
        button.setId("source-" + source.label());
        button.getStyleClass().add(pill);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(shortcut.tooltip()));
        button.setAccessibleText(shortcut.meaning());
        button.setOnAction(event -> {
            show(source);
            commands.accept(new Live(new ShowSource(source)));
        });
        buttons.put(source, button);
        getChildren().add(button);
    }

    void show(PlaySource source) {
        buttons.forEach((each, button) -> button.setSelected(each == source));
    }
}
