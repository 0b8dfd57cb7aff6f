package dev.gedanken.measure;

/**
 * Whether a prediction is nearer to its target than to distractors (hits at 1 and mean reciprocal
 * rank, as C-SWM is scored; Kipf, van der Pol and Welling 2020, section 4.2). Distractors as near
 * as the target share ranks with it, so that a model that cannot distinguish them scores like
 * chance.
 *
 * @param hit 1 if the target is nearest, 1/k if k candidates are equally near and none is nearer,
 *     else 0
 * @param reciprocalRank mean of 1/rank over the ranks that the target shares
 */
public record Retrieval(double hit, double reciprocalRank) {

    /**
     * Ranks the target among distractors.
     *
     * @param distances of the prediction from every candidate
     * @param right index of the target
     */
    public static Retrieval of(double[] distances, int right) {
        int nearer = 0;
        int equal = 0;
        for (double distance : distances) {
            nearer += distance < distances[right] ? 1 : 0;
            equal += distance == distances[right] ? 1 : 0;
        }
        double reciprocal = 0;
        for (int rank = nearer + 1; rank <= nearer + equal; rank++) {
            reciprocal += 1.0 / rank / equal;
        }
        return new Retrieval(nearer == 0 ? 1.0 / equal : 0, reciprocal);
    }

    /** Returns the score of a model that cannot distinguish any of the candidates. */
    public static Retrieval byChance(int candidates) {
        return of(new double[candidates], 0);
    }
}
