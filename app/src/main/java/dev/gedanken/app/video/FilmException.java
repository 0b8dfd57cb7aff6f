package dev.gedanken.app.video;

/** FFmpeg could not do what it was asked. */
public final class FilmException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FilmException(String message) {
        super(message);
    }
}
