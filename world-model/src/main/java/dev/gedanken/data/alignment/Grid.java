package dev.gedanken.data.alignment;

/**
 * The brightness of a frame.
 *
 * @param width in cells
 * @param height in cells
 * @param cells (height × width) in [0, 1]
 */
record Grid(int width, int height, float[] cells) {
    private static final int MOST_SHIFT = 6;

    double brightening(Grid after) {
        double sum = 0;
        for (int i = 0; i < cells.length; i++) {
            sum += after.cells[i] - cells[i];
        }
        return sum;
    }

    double difference(Grid after) {
        double sum = 0;
        for (int i = 0; i < cells.length; i++) {
            sum += Math.abs(after.cells[i] - cells[i]);
        }
        return sum;
    }

    /**
     * Returns how far the content moves along an axis, weighted by contrast: the sum of the
     * products of temporal change and gradient (Lucas and Kanade, 1981).
     */
    double movement(Grid after, int across, int down) {
        double sum = 0;
        for (int y = down; y < height - down; y++) {
            for (int x = across; x < width - across; x++) {
                int ahead = (y + down) * width + x + across;
                int behind = (y - down) * width + x - across;
                float slope =
                        cells[ahead] - cells[behind] + after.cells[ahead] - after.cells[behind];
                sum -= slope * (after.cells[y * width + x] - cells[y * width + x]);
            }
        }
        return sum;
    }

    /** Returns the mean brightness of each column, or of each row. */
    private double[] profile(boolean isOfColumns) {
        double[] means = new double[isOfColumns ? width : height];
        for (int i = 0; i < cells.length; i++) {
            means[isOfColumns ? i % width : i / width] += cells[i] * means.length / cells.length;
        }
        return means;
    }

    /**
     * Returns by how many cells the whole picture has shifted, as in a scrolling world: the shift
     * with the least squared difference of the profiles, refined between cells by a parabola
     * through three points.
     */
    double shift(Grid after, boolean isAcross) {
        double[] here = centred(profile(isAcross));
        double[] next = centred(after.profile(isAcross));
        int most = Math.min(MOST_SHIFT, here.length / 3);
        double[] costs = new double[2 * most + 1];
        int best = 0;
        for (int i = 0; i < costs.length; i++) {
            costs[i] = cost(here, next, i - most);
            best = costs[i] < costs[best] ? i : best;
        }
        if (best == 0 || best == costs.length - 1) {
            return best - most;
        }
        double bend = costs[best - 1] - 2 * costs[best] + costs[best + 1];
        double part = bend > 1e-12 ? 0.5 * (costs[best - 1] - costs[best + 1]) / bend : 0;
        return best - most + part;
    }

    private static double[] centred(double... profile) {
        double mean = 0;
        for (double value : profile) {
            mean += value / profile.length;
        }
        for (int i = 0; i < profile.length; i++) {
            profile[i] -= mean;
        }
        return profile;
    }

    private static double cost(double[] here, double[] next, int shift) {
        double sum = 0;
        int first = Math.max(0, -shift);
        int end = Math.min(here.length, here.length - shift);
        for (int i = first; i < end; i++) {
            double off = next[i + shift] - here[i];
            sum += off * off;
        }
        return sum / Math.max(1, end - first);
    }
}
