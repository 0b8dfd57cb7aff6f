package dev.gedanken.app.session;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the sessions of a live play are stored.
 *
 * @param file a session to continue, or a new one's name, for the first pack; empty for none
 * @param folder where every other session is saved automatically; empty to keep them in memory
 * @param begin where play begins in a session that is not empty
 * @param program the program that writes them
 * @param rescue saves a session if its file is lost
 */
public record SessionPlan(
        Optional<Path> file,
        Optional<Path> folder,
        SessionPlay.From begin,
        String program,
        SessionRescue rescue) {

    /** Returns a plan that stores nothing. */
    public static SessionPlan inMemory() {
        return new SessionPlan(
                Optional.empty(),
                Optional.empty(),
                SessionPlay.From.SEED,
                "",
                new SessionRescue(Path.of("")));
    }

    /** Returns the plan for a session that a person opened, which continues at its position. */
    public SessionPlan opening(Path session) {
        return new SessionPlan(
                Optional.of(session), folder, SessionPlay.From.CURSOR, program, rescue);
    }

    /** Returns the plan for the packs after the first, which have no session to continue. */
    public SessionPlan forAnotherPack() {
        return new SessionPlan(Optional.empty(), folder, SessionPlay.From.SEED, program, rescue);
    }
}
