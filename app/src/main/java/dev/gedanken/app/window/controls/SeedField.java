package dev.gedanken.app.window.controls;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import dev.gedanken.app.studio.command.SimulationCommand.Reseed;
import dev.gedanken.app.studio.command.WindowCommand.BackToPlay;
import dev.gedanken.app.view.playback.Playback;
import dev.gedanken.app.view.playback.SeedText;
import dev.gedanken.app.window.shared.UiContext;
import java.util.OptionalLong;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** The field for the seed to start from; Enter starts. */
final class SeedField extends CustomTextField {
    private static final int COLUMNS = 6;

    private static final int MOST_COLUMNS = 18;

    /** A column has the width of the widest letter. */
    private static final int LETTERS_A_COLUMN = 2;

    private final UiContext ui;
    private final Tooltip words = new Tooltip();
    private long seed;
    private boolean isSeed = true;

    SeedField(UiContext ui) {
        this.ui = ui;
        setId("seed");
        setPrefColumnCount(COLUMNS);
        setMinWidth(USE_PREF_SIZE);
        setLeft(new FontIcon(MaterialDesignD.DICE_5_OUTLINE));
        words.setText(ui.texts().of("seed.tooltip"));
        setTooltip(words);
        setAccessibleText(ui.texts().of("seed.accessible"));
        textProperty().addListener((property, before, text) -> markValidity(text));
        focusedProperty().addListener((property, before, now) -> focused(now));
        setOnAction(event -> start());
    }

    /** Shows the start to which play returns, unless a person is typing another seed. */
    void show(Playback playback) {
        seed = playback.seed();
        String text = playback.startText(ui.texts());
        if (!isFocused() && !getText().equals(text)) {
            isSeed = playback.start().isEmpty();
            setText(text);
            words.setText(isSeed ? ui.texts().of("seed.tooltip") : text);
            setPrefColumnCount(isSeed ? COLUMNS : columns(text));
        }
    }

    private static int columns(String text) {
        return Math.clamp(Math.ceilDiv(text.length(), LETTERS_A_COLUMN), COLUMNS, MOST_COLUMNS);
    }

    /** Focusing the field shows a seed for typing. */
    private void focused(boolean isFocused) {
        if (isFocused && !isSeed) {
            setText(Long.toString(seed));
        }
    }

    private void markValidity(String text) {
        boolean isValid = (!isSeed && !isFocused()) || SeedText.parse(text).isPresent();
        pseudoClassStateChanged(Styles.STATE_DANGER, !isValid);
        setAccessibleHelp(isValid ? "" : ui.texts().of("seed.hint"));
    }

    private void start() {
        OptionalLong seed = SeedText.parse(getText());
        if (seed.isPresent()) {
            ui.commands().accept(new Reseed(seed.getAsLong()));
            ui.commands().accept(new BackToPlay());
        }
    }
}
