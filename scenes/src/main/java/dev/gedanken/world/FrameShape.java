package dev.gedanken.world;

/**
 * The size of a frame, which need not be square.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record FrameShape(int width, int height) {

    public FrameShape {
        if (width < 1 || height < 1) {
            throw BadInputException.of("scenes.frame.none", width, height);
        }
    }

    /** Returns a square shape. */
    public static FrameShape square(int side) {
        return new FrameShape(side, side);
    }

    /** Returns the shape of a frame. */
    public static FrameShape of(Frame frame) {
        return new FrameShape(frame.width(), frame.height());
    }

    /** Returns {@code width×height}. */
    @Override
    public String toString() {
        return width + "×" + height;
    }
}
