package dev.gedanken.app.window;

import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.plugins.Plugins;
import dev.gedanken.app.session.SessionPacks;
import dev.gedanken.app.session.SessionPlan;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the studio is to open.
 *
 * @param packs loads the packs that it offers, and those of sessions
 * @param pack the first pack to play
 * @param play how to play it
 * @param showsTwin whether the true twin is shown from the start
 * @param atEnd what happens when the asked steps are played
 * @param playListener hears every step of the simulation, on its thread
 * @param sessions where what is played is saved
 * @param folder where settings and the window's layout are remembered; empty to forget them
 * @param plugins what the program and people's plugins bring
 * @param opensHome whether the home lies over the window at first, with play held still
 * @param second a second pack to play beside the first from the start
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

    /** Creates a request of somebody who knows what to play. */
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

    /** What happens when the asked steps are played. */
    public enum AtEnd {
        /** The window stays, paused. */
        STAY,
        /** The window is photographed and closes. */
        PHOTOGRAPH_AND_CLOSE
    }
}
