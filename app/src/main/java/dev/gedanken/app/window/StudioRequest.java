package dev.gedanken.app.window;

import dev.gedanken.app.live.LiveListener;
import dev.gedanken.app.packs.PackLoader;
import dev.gedanken.app.packs.PackShelf;
import dev.gedanken.app.play.PlayRequest;
import java.nio.file.Path;

/**
 * How the studio is to open.
 *
 * @param shelf the packs it offers
 * @param loader loads packs
 * @param pack the first pack to play
 * @param play how to play it
 * @param showsTwin whether the true twin is shown from the start
 * @param atEnd what happens when the asked steps are played
 * @param witness hears every step of the simulation, on its thread
 */
public record StudioRequest(
        PackShelf shelf,
        PackLoader loader,
        Path pack,
        PlayRequest play,
        boolean showsTwin,
        AtEnd atEnd,
        LiveListener witness) {

    /** What happens when the asked steps are played. */
    public enum AtEnd {
        /** The window stays, paused. */
        STAY,
        /** The window is photographed and closes. */
        PHOTOGRAPH_AND_CLOSE
    }
}
