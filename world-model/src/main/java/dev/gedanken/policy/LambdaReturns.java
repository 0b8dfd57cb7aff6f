package dev.gedanken.policy;

/**
 * The bootstrapped λ-returns of a rollout (Hafner et al. 2023, equation 6):
 *
 * <pre>
 *   Rₜ = rₜ₊₁ + γ cₜ₊₁ ((1 − λ) vₜ₊₁ + λ Rₜ₊₁),   R_H = v_H
 * </pre>
 *
 * <p>Here r and c are read at the state to which the action led.
 *
 * @param discount γ
 * @param lambda λ
 */
record LambdaReturns(double discount, double lambda) {

    /**
     * Returns R₀ … R_{H−1}.
     *
     * @param rewards r₁ … r_H
     * @param goingOn c₁ … c_H, probabilities
     * @param values v₀ … v_H
     */
    double[] of(double[] rewards, double[] goingOn, double[] values) {
        int horizon = rewards.length;
        double[] returns = new double[horizon];
        double later = values[horizon];
        for (int t = horizon - 1; t >= 0; t--) {
            double bootstrapped = (1 - lambda) * values[t + 1] + lambda * later;
            later = rewards[t] + discount * goingOn[t] * bootstrapped;
            returns[t] = later;
        }
        return returns;
    }

    /**
     * Returns the weight of each step: the discounted probability that the imagined episode has not
     * ended; 1 for the first.
     */
    double[] weights(double[] goingOn) {
        double[] weights = new double[goingOn.length];
        double left = 1;
        for (int t = 0; t < weights.length; t++) {
            weights[t] = left;
            left *= discount * goingOn[t];
        }
        return weights;
    }
}
