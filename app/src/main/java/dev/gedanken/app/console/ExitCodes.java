package dev.gedanken.app.console;

/** The exit statuses of the command line. */
public final class ExitCodes {
    /** Success. */
    public static final int OK = 0;

    /** Something went wrong that the user could not have avoided; the log has the details. */
    public static final int FAILURE = 1;

    /** The user's input was wrong; one sentence has said what would be right. */
    public static final int BAD_INPUT = 2;

    private ExitCodes() {}
}
