package dev.gedanken.app.stage;

import dev.gedanken.app.space.BeliefScene;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.space.Camera;
import dev.gedanken.renderer.space.SpaceStyle;

/**
 * A view of space.
 *
 * @param beliefs the content
 * @param camera the camera
 * @param style how it is drawn
 * @param size of the picture
 */
public record SpaceView(BeliefScene beliefs, Camera camera, SpaceStyle style, PixelSize size) {}
