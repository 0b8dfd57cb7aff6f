package dev.gedanken.app.video;

/** FFmpeg could not carry out a request. */
public final class FilmException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FilmException(String message) {
        super(message);
    }
}
