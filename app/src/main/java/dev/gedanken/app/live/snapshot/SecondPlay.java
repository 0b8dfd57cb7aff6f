package dev.gedanken.app.live.snapshot;

import dev.gedanken.play.PlayState;
import dev.gedanken.plugin.SecondModelErrors;
import java.util.Optional;

/**
 * The play of a second model of the same world.
 *
 * @param state its state at the current moment; empty while it catches up
 * @param errors its pack's title and its errors on the way here
 */
public record SecondPlay(Optional<PlayState> state, SecondModelErrors errors) {

    /** Returns the title of its pack. */
    public String title() {
        return errors.title();
    }
}
