package dev.gedanken.app.view;

import dev.gedanken.app.live.LiveCommand;
import java.nio.file.Path;

/** What a person asks of the studio's window: values that can be logged and tested. */
public sealed interface StudioCommand {

    /** Is passed on to the simulation. */
    record Live(LiveCommand command) implements StudioCommand {}

    /** Loads another pack and plays it when it is ready. */
    record OpenPack(Path location) implements StudioCommand {}

    /** Shows or hides the true twin. */
    record ToggleTwin() implements StudioCommand {}

    /** Shows or hides the model's uncertainty over the stage. */
    record ToggleUncertainty() implements StudioCommand {}

    /** Shows or hides what is inside the belief. */
    record ToggleLatents() implements StudioCommand {}

    /** Shows or hides the list of keys. */
    record ToggleHelp() implements StudioCommand {}

    /** Fills the screen, or gives it back. */
    record ToggleFullScreen() implements StudioCommand {}

    /** Closes what lies over the stage and gives the keys back to play. */
    record BackToPlay() implements StudioCommand {}
}
