package dev.gedanken.app.window;

import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.plugins.Plugins;
import dev.gedanken.app.session.SessionPacks;
import dev.gedanken.app.session.SessionPlan;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How to open the studio.
 *
 * @param packs loads the packs that it offers, and those of sessions
 * @param pack the first pack to play
 * @param play how to play it
 * @param showsTwin whether the true twin is shown from the start
 * @param atEnd what happens when the requested steps have been played
 * @param playListener receives every step of the simulation, on its thread
 * @param sessions where play is saved
 * @param folder where settings and the window's layout are stored; empty to store nothing
 * @param plugins the contributions of the program and of plugins
 * @param opensHome whether the home screen is open at first, with play paused
 * @param second a second pack to play alongside the first from the start
 */
public record StudioRequest(
        SessionPacks packs,
        Path pack,
        PlayRequest play,
        boolean showsTwin,
        AtEnd atEnd,
        LiveListener playListener,
        SessionPlan sessions,
        Optional<Path> folder,
        Plugins plugins,
        boolean opensHome,
        Optional<Path> second) {

    /** Creates a request with a given pack, without the home screen. */
    public StudioRequest(
            SessionPacks packs,
            Path pack,
            PlayRequest play,
            boolean showsTwin,
            AtEnd atEnd,
            LiveListener playListener,
            SessionPlan sessions,
            Optional<Path> folder,
            Plugins plugins) {
        this(
                packs,
                pack,
                play,
                showsTwin,
                atEnd,
                playListener,
                sessions,
                folder,
                plugins,
                false,
                Optional.empty());
    }

    /** What happens when the requested steps have been played. */
    public enum AtEnd {
        /** The window stays, paused. */
        STAY,
        /** A picture of the window is taken, and the window closes. */
        PHOTOGRAPH_AND_CLOSE
    }
}
