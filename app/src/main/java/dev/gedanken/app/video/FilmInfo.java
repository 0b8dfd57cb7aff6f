package dev.gedanken.app.video;

/**
 * The metadata of a film.
 *
 * @param title for people
 * @param comment everything needed to reproduce it
 * @param framesPerSecond the frame rate
 * @param scale side of a frame's pixel in the film, in pixels
 */
public record FilmInfo(String title, String comment, int framesPerSecond, int scale) {}
