package dev.gedanken.app.window;

import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * How large the window is.
 *
 * @param width of its content
 * @param height of its content
 * @param leastWidth that a person can give the whole window
 * @param leastHeight that a person can give the whole window
 */
record WindowSize(double width, double height, double leastWidth, double leastHeight) {
    private static final Rectangle2D UNKNOWN =
            new Rectangle2D(0, 0, Double.MAX_VALUE, Double.MAX_VALUE);
    private static final double USUAL_WIDTH = 1280;
    private static final double USUAL_HEIGHT = 800;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;

    /** Room for the frame that the desktop draws around a window, which is not known before it is shown. */
    private static final double FRAME_WIDTH = 16;

    private static final double FRAME_HEIGHT = 48;

    /**
     * Returns the usual size, or as much of it as the first screen has room for, on which windows open.
     *
     * @param screens the area of each that windows may take
     */
    static WindowSize on(List<Rectangle2D> screens) {
        Rectangle2D screen = screens.isEmpty() ? UNKNOWN : screens.getFirst();
        double width = screen.getWidth() - FRAME_WIDTH;
        double height = screen.getHeight() - FRAME_HEIGHT;
        return new WindowSize(
                Math.min(USUAL_WIDTH, width),
                Math.min(USUAL_HEIGHT, height),
                Math.min(LEAST_WIDTH, width),
                Math.min(LEAST_HEIGHT, height));
    }
}
