package dev.gedanken.session;

/** Says what about a session file's content is wrong; becomes a sentence where the file's name is known. */
final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedException(String what) {
        super(what);
    }
}
