package dev.gedanken.app.view;

import dev.gedanken.app.live.LiveCommand.Reset;
import dev.gedanken.app.live.LiveCommand.ShowSource;
import dev.gedanken.app.live.LiveCommand.StepOnce;
import dev.gedanken.app.live.LiveCommand.TogglePause;
import dev.gedanken.app.view.StudioCommand.BackToPlay;
import dev.gedanken.app.view.StudioCommand.Live;
import dev.gedanken.app.view.StudioCommand.ToggleFullScreen;
import dev.gedanken.app.view.StudioCommand.ToggleHelp;
import dev.gedanken.app.view.StudioCommand.ToggleLatents;
import dev.gedanken.app.view.StudioCommand.ToggleTwin;
import dev.gedanken.app.view.StudioCommand.ToggleUncertainty;
import dev.gedanken.play.PlaySource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The keys of the studio; a scene's own play keys come before them. */
@SuppressWarnings("ImmutableEnumChecker") // The commands are records of immutable values.
public enum Shortcut {
    PAUSE("Space", "Start or pause", new Live(new TogglePause()), "SPACE"),
    STEP(".", "One step, with the keys held", new Live(new StepOnce()), "PERIOD", "DECIMAL"),
    RESET("R", "Back to the start", new Live(new Reset()), "R"),
    MODEL("1", "The model dreams", source(PlaySource.MODEL), "DIGIT1", "NUMPAD1"),
    CORRECTED(
            "2",
            "The truth corrects it after each step",
            source(PlaySource.CORRECTED),
            "DIGIT2",
            "NUMPAD2"),
    TRUTH("3", "The truth itself", source(PlaySource.TRUTH), "DIGIT3", "NUMPAD3"),
    TWIN("T", "True twin beside the dream", new ToggleTwin(), "T"),
    UNCERTAINTY("U", "Where the model is unsure", new ToggleUncertainty(), "U"),
    LATENTS("L", "What is inside the belief", new ToggleLatents(), "L"),
    FULL_SCREEN("F11", "Full screen", new ToggleFullScreen(), "F11"),
    HELP("F1", "These keys", new ToggleHelp(), "F1"),
    BACK("Esc", "Back to play", new BackToPlay(), "ESCAPE");

    private final String label;
    private final String meaning;
    private final StudioCommand command;
    private final List<String> keys;

    Shortcut(String label, String meaning, StudioCommand command, String... keys) {
        this.label = label;
        this.meaning = meaning;
        this.command = command;
        this.keys = List.of(keys);
    }

    private static StudioCommand source(PlaySource source) {
        return new Live(new ShowSource(source));
    }

    /** Returns the shortcut on a key, named as in {@code javafx.scene.input.KeyCode}. */
    public static Optional<Shortcut> on(String key) {
        return Arrays.stream(values()).filter(shortcut -> shortcut.keys.contains(key)).findFirst();
    }

    /** Returns what is printed on the key. */
    public String label() {
        return label;
    }

    /** Returns what it does, for people. */
    public String meaning() {
        return meaning;
    }

    /** Returns what it asks for. */
    public StudioCommand command() {
        return command;
    }

    /** Returns meaning and key, for a tooltip. */
    public String tooltip() {
        return "%s (%s)".formatted(meaning, label);
    }
}
