package dev.gedanken.app.live.snapshot;

import dev.gedanken.play.PlayState;
import dev.gedanken.plugin.SecondModelErrors;
import java.util.Optional;

/**
 * What a second model of the same world shows beside the first.
 *
 * @param state where it stands at the moment that is played; empty while it catches up
 * @param errors whose it is, and how far it was from the truth on the way here
 */
public record SecondPlay(Optional<PlayState> state, SecondModelErrors errors) {

    /** Returns the title of its pack. */
    public String title() {
        return errors.title();
    }
}
