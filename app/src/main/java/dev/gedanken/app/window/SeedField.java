package dev.gedanken.app.window;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import dev.gedanken.app.live.LiveCommand.Reseed;
import dev.gedanken.app.view.SeedText;
import dev.gedanken.app.view.StudioCommand.BackToPlay;
import dev.gedanken.app.view.StudioCommand.Live;
import java.util.OptionalLong;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** Where a person types the seed to start from; Enter starts. */
final class SeedField extends CustomTextField {
    private static final int COLUMNS = 6;

    private final Ui ui;

    SeedField(Ui ui) {
        this.ui = ui;
        setId("seed");
        setPrefColumnCount(COLUMNS);
        setMinWidth(USE_PREF_SIZE);
        setLeft(new FontIcon(MaterialDesignD.DICE_5_OUTLINE));
        setTooltip(new Tooltip(ui.texts().of("seed.tooltip")));
        setAccessibleText(ui.texts().of("seed.accessible"));
        textProperty().addListener((property, before, text) -> markValidity(text));
        setOnAction(event -> start());
    }

    /** Shows the seed in play, unless a person is typing another. */
    void show(long seed) {
        String text = Long.toString(seed);
        if (!isFocused() && !getText().equals(text)) {
            setText(text);
        }
    }

    private void markValidity(String text) {
        boolean isValid = SeedText.parse(text).isPresent();
        pseudoClassStateChanged(Styles.STATE_DANGER, !isValid);
        setAccessibleHelp(isValid ? "" : ui.texts().of("seed.hint"));
    }

    private void start() {
        OptionalLong seed = SeedText.parse(getText());
        if (seed.isPresent()) {
            ui.commands().accept(new Live(new Reseed(seed.getAsLong())));
            ui.commands().accept(new BackToPlay());
        }
    }
}
