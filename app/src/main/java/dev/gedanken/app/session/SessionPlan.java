package dev.gedanken.app.session;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the sessions of a live play are kept.
 *
 * @param file a session to go on with, or a new one's name, for the first pack; empty for none
 * @param folder where every other session is saved by itself; empty to keep them in memory
 * @param begin where play begins in a session that has something already
 * @param program which writes them
 * @param rescue saves a session if its file is lost
 */
public record SessionPlan(
        Optional<Path> file,
        Optional<Path> folder,
        SessionPlay.From begin,
        String program,
        SessionRescue rescue) {

    /** Returns a plan that writes nothing down. */
    public static SessionPlan inMemory() {
        return new SessionPlan(
                Optional.empty(),
                Optional.empty(),
                SessionPlay.From.SEED,
                "",
                new SessionRescue(Path.of("")));
    }

    /** Returns the plan for a session that a person opened: it goes on where it stands. */
    public SessionPlan opening(Path session) {
        return new SessionPlan(
                Optional.of(session), folder, SessionPlay.From.CURSOR, program, rescue);
    }

    /** Returns the plan for the packs after the first, which have nothing to go on with. */
    public SessionPlan forAnotherPack() {
        return new SessionPlan(Optional.empty(), folder, SessionPlay.From.SEED, program, rescue);
    }
}
