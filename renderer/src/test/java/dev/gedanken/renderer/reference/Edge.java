package dev.gedanken.renderer.reference;

/**
 * How the brightness changes at a place between four texels.
 *
 * @param x how much brighter it is on the right
 * @param y how much brighter it is below
 * @param clearness from 0, no edge, to 2
 */
record Edge(double x, double y, double clearness) {
    /** Far below a step of eight bits: smaller luma differences are only rounding. */
    private static final double ALIKE = 1.0 / 4_096;

    static Edge around(Texels frame, int i, int j, double right, double down) {
        return at(frame, i, j)
                .mix(at(frame, i + 1, j), right)
                .mix(at(frame, i, j + 1).mix(at(frame, i + 1, j + 1), right), down);
    }

    private static Edge at(Texels frame, int column, int row) {
        int i = Math.clamp(column, 0, frame.width() - 1);
        int j = Math.clamp(row, 0, frame.height() - 1);
        double here = luma(frame.at(i, j));
        double left = luma(frame.at(i - 1, j));
        double right = luma(frame.at(i + 1, j));
        double above = luma(frame.at(i, j - 1));
        double below = luma(frame.at(i, j + 1));
        return new Edge(
                        right - left,
                        below - above,
                        clearness(left, here, right) + clearness(above, here, below))
                .stored();
    }

    /** Rounds to the bytes that hold an edge. */
    private Edge stored() {
        return new Edge(
                Math.floor(x / 2 * 127 + 128.51) / 127 * 2 - 256.0 / 127,
                Math.floor(y / 2 * 127 + 128.51) / 127 * 2 - 256.0 / 127,
                Math.floor(clearness / 2 * 255 + 0.51) / 255 * 2);
    }

    /** Returns the weight of a texel that lies this far from the place. */
    double weight(double across, double along) {
        double square = x * x + y * y;
        boolean isFlat = square < 1.0 / 32_768;
        double cosine = isFlat ? 1 : x / Math.sqrt(square);
        double sine = isFlat ? 0 : y / Math.sqrt(square);
        double clear = clearness * clearness / 4;
        double diagonal = 1 / Math.max(Math.abs(cosine), Math.abs(sine));
        double u = (across * cosine + along * sine) * (1 + (diagonal - 1) * clear);
        double v = (along * cosine - across * sine) * (1 - 0.5 * clear);
        double lobe = 0.5 - 0.29 * clear;
        double distance = Math.min(u * u + v * v, 1 / lobe);
        double base = 0.4 * distance - 1;
        double window = lobe * distance - 1;
        return (25.0 / 16 * base * base - 9.0 / 16) * window * window;
    }

    private Edge mix(Edge other, double weight) {
        return new Edge(
                x + (other.x - x) * weight,
                y + (other.y - y) * weight,
                clearness + (other.clearness - clearness) * weight);
    }

    private static double luma(Colour colour) {
        return 0.5 * colour.red() + colour.green() + 0.5 * colour.blue();
    }

    private static double clearness(double before, double here, double after) {
        double steepest = Math.max(Math.abs(after - here), Math.abs(here - before));
        double ratio = steepest > ALIKE ? Math.min(1, Math.abs(after - before) / steepest) : 0;
        return ratio * ratio;
    }
}
