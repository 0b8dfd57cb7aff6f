package dev.gedanken.renderer;

/**
 * A description, for people, of what draws the pictures.
 *
 * @param backend the graphics library and the version in use, such as "OpenGL 4.5"
 * @param route how the library was reached, such as "EGL surfaceless"
 * @param device the drawing device, as named by the driver
 * @param driver the driver's own vendor and version
 * @param kind whether a graphics card draws, or the processor
 */
public record RendererInfo(
        String backend, String route, String device, String driver, DeviceKind kind) {

    /** The kind of device that draws. */
    public enum DeviceKind {
        GRAPHICS_CARD,
        PROCESSOR
    }
}
