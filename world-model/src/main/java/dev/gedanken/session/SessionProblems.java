package dev.gedanken.session;

import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in one sentence what is wrong with a session file. */
final class SessionProblems {

    private SessionProblems() {}

    static BadInputException opening(Path file, SQLException problem) {
        return switch (code(problem)) {
            case SQLITE_NOTADB -> BadInputException.of(problem, "worldmodel.session.foreign", file);
            case SQLITE_CANTOPEN,
                    SQLITE_PERM,
                    SQLITE_READONLY,
                    SQLITE_BUSY,
                    SQLITE_LOCKED,
                    SQLITE_FULL,
                    SQLITE_IOERR ->
                    BadInputException.of(
                            problem, "worldmodel.session.unreadable", file, reason(problem));
            default -> damaged(file, problem);
        };
    }

    static BadInputException creating(Path file, Exception problem) {
        return BadInputException.of(problem, "worldmodel.session.locked", file, reason(problem));
    }

    static BadInputException damaged(Path file, Exception problem) {
        return BadInputException.of(problem, "worldmodel.session.damaged", file, reason(problem));
    }

    static Message lost(Path file, Message reason) {
        return Message.of("worldmodel.session.lost", file, reason);
    }

    static Message reason(Exception problem) {
        if (problem instanceof DamagedException damage) {
            return damage.message();
        }
        if (!(problem instanceof SQLException sql)) {
            String message = problem.getMessage();
            return Message.verbatim(message == null ? problem.getClass().getSimpleName() : message);
        }
        return switch (code(sql)) {
            case SQLITE_FULL -> Message.of("worldmodel.session.reason.full");
            case SQLITE_READONLY -> Message.of("worldmodel.session.reason.fixed");
            case SQLITE_BUSY, SQLITE_LOCKED -> Message.of("worldmodel.session.reason.busy");
            case SQLITE_CANTOPEN, SQLITE_PERM -> Message.of("worldmodel.session.reason.closed");
            case SQLITE_IOERR -> Message.of("worldmodel.session.reason.disk");
            case SQLITE_CORRUPT, SQLITE_NOTADB -> Message.of("worldmodel.session.reason.corrupt");
            default -> Message.of("worldmodel.session.reason.other", code(sql));
        };
    }

    /** Returns SQLite's primary code: extended ones carry theirs in the lowest byte. */
    private static SQLiteErrorCode code(SQLException problem) {
        return problem instanceof SQLiteException known
                ? SQLiteErrorCode.getErrorCode(known.getResultCode().code & 0xFF)
                : SQLiteErrorCode.SQLITE_ERROR;
    }
}
