package dev.gedanken.measure;

/** How well one number separates two classes. */
public final class RocArea {

    private RocArea() {}

    /**
     * Returns the area under the receiver operating characteristic: how often a number of the one
     * class is above one of the other, ties counting half (Hanley and McNeil 1982). ½ is chance, 1
     * is perfect.
     *
     * @param positives numbers of the class that should be higher, at least one
     * @param negatives numbers of the other class, at least one
     */
    public static double of(double[] positives, double[] negatives) {
        double wins = 0;
        for (double positive : positives) {
            for (double negative : negatives) {
                wins += positive > negative ? 1 : positive == negative ? 0.5 : 0;
            }
        }
        return wins / ((double) positives.length * negatives.length);
    }
}
