package dev.gedanken.session;

import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in one sentence what is wrong with a session file. */
final class SessionProblems {

    private SessionProblems() {}

    static BadInputException opening(Path file, SQLException problem) {
        return switch (code(problem)) {
            case SQLITE_NOTADB ->
                    new BadInputException(
                            "%s is not a session of Gedanken: give a file that play --session wrote."
                                    .formatted(file),
                            problem);
            case SQLITE_CANTOPEN,
                    SQLITE_PERM,
                    SQLITE_READONLY,
                    SQLITE_BUSY,
                    SQLITE_LOCKED,
                    SQLITE_FULL,
                    SQLITE_IOERR ->
                    new BadInputException(
                            "Session %s cannot be opened (%s): give a file that can be read."
                                    .formatted(file, reason(problem)),
                            problem);
            default -> damaged(file, problem);
        };
    }

    static BadInputException creating(Path file, Exception problem) {
        return new BadInputException(
                "Session %s cannot be written (%s): choose a place that is writable and has room."
                        .formatted(file, reason(problem)),
                problem);
    }

    static BadInputException damaged(Path file, Exception problem) {
        return new BadInputException(
                "Session %s is damaged (%s): restore it from a copy; it was left as it is."
                        .formatted(file, reason(problem)),
                problem);
    }

    static String lost(Path file, String reason) {
        return "Session %s can no longer be written (%s): play goes on in memory, save it elsewhere."
                .formatted(file, reason);
    }

    static String reason(Exception problem) {
        if (!(problem instanceof SQLException sql)) {
            String message = problem.getMessage();
            return message == null ? problem.getClass().getSimpleName() : message;
        }
        return switch (code(sql)) {
            case SQLITE_FULL -> "the disk is full";
            case SQLITE_READONLY -> "it is read-only";
            case SQLITE_BUSY, SQLITE_LOCKED -> "another program is using it";
            case SQLITE_CANTOPEN, SQLITE_PERM -> "it cannot be opened";
            case SQLITE_IOERR -> "reading or writing failed";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> "SQLite cannot make sense of it";
            default -> "SQLite says %s".formatted(code(sql));
        };
    }

    /** Returns SQLite's primary code: extended ones carry theirs in the lowest byte. */
    private static SQLiteErrorCode code(SQLException problem) {
        return problem instanceof SQLiteException known
                ? SQLiteErrorCode.getErrorCode(known.getResultCode().code & 0xFF)
                : SQLiteErrorCode.SQLITE_ERROR;
    }
}
