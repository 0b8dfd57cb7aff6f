package dev.gedanken.scene.paint;

/** Distances to convex outlines. */
final class Polygons {

    private Polygons() {}

    /**
     * Returns how deep (x, y) lies inside a convex outline: the distance to its nearest edge line, negative
     * outside.
     *
     * @param outline corners x0, y0, x1, y1, … clockwise as seen (y grows downwards)
     */
    static double depth(double[] outline, double x, double y) {
        double depth = Double.MAX_VALUE;
        int last = outline.length - 2;
        for (int i = 0, before = last; i < outline.length; before = i, i += 2) {
            double edgeX = outline[i] - outline[before];
            double edgeY = outline[i + 1] - outline[before + 1];
            double cross = edgeX * (y - outline[before + 1]) - edgeY * (x - outline[before]);
            depth = Math.min(depth, cross / Math.sqrt(edgeX * edgeX + edgeY * edgeY));
        }
        return depth;
    }
}
