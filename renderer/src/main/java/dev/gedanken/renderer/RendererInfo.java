package dev.gedanken.renderer;

/**
 * What draws the pictures, for people to read.
 *
 * @param backend the graphics library and the version in use, such as "OpenGL 4.5"
 * @param route how the library was reached, such as "EGL surfaceless"
 * @param device what does the drawing, as the driver calls it
 * @param driver the driver's vendor and version, as it calls itself
 * @param kind whether a graphics card draws, or the processor
 */
public record RendererInfo(
        String backend, String route, String device, String driver, DeviceKind kind) {

    /** What does the drawing. */
    public enum DeviceKind {
        GRAPHICS_CARD,
        PROCESSOR
    }
}
