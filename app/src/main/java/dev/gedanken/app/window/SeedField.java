package dev.gedanken.app.window;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import dev.gedanken.app.live.LiveCommand.Reseed;
import dev.gedanken.app.view.SeedText;
import dev.gedanken.app.view.StudioCommand;
import dev.gedanken.app.view.StudioCommand.BackToPlay;
import dev.gedanken.app.view.StudioCommand.Live;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** Where a person types the seed to start from; Enter starts. */
final class SeedField extends CustomTextField {
    private static final int COLUMNS = 7;

    private final Consumer<StudioCommand> commands;

    SeedField(Consumer<StudioCommand> commands) {
        this.commands = commands;
        setId("seed");
        setPrefColumnCount(COLUMNS);
        setLeft(new FontIcon(MaterialDesignD.DICE_5_OUTLINE));
        setTooltip(new Tooltip("Seed to start from: type a whole number and press Enter"));
        setAccessibleText("Seed");
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
        setAccessibleHelp(isValid ? "" : SeedText.HINT);
    }

    private void start() {
        OptionalLong seed = SeedText.parse(getText());
        if (seed.isPresent()) {
            commands.accept(new Live(new Reseed(seed.getAsLong())));
            commands.accept(new BackToPlay());
        }
    }
}
