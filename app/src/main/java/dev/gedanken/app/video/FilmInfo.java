package dev.gedanken.app.video;

/**
 * What a film says about itself.
 *
 * @param title for people
 * @param comment everything needed to make it again
 * @param framesPerSecond how fast it is shown
 * @param scale side of a frame's pixel in the film, in pixels
 */
public record FilmInfo(String title, String comment, int framesPerSecond, int scale) {}
