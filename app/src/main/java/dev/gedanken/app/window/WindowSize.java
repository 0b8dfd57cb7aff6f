package dev.gedanken.app.window;

import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * The size of the window.
 *
 * @param width of its content
 * @param height of its content
 * @param leastWidth smallest width of the whole window
 * @param leastHeight smallest height of the whole window
 */
record WindowSize(double width, double height, double leastWidth, double leastHeight) {
    private static final Rectangle2D UNKNOWN =
            new Rectangle2D(0, 0, Double.MAX_VALUE, Double.MAX_VALUE);
    private static final double USUAL_WIDTH = 1280;
    private static final double USUAL_HEIGHT = 800;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;

    /**
     * Space for the frame that the desktop draws around a window, which is not known before it is
     * shown.
     */
    private static final double FRAME_WIDTH = 16;

    private static final double FRAME_HEIGHT = 48;

    /**
     * Returns the default size, limited to the first screen, on which windows open.
     *
     * @param screens the usable area of each
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
