package dev.gedanken.calibration;

import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.model.Readings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs of predicted uncertainty and the surprise that came, both in nats, in classes of similar
 * uncertainty. They agree on average if the prediction is the entropy of the distribution from
 * which things really come, since entropy is the expected surprise. Mutable; one owner.
 */
public final class Reliability {
    private static final int CLASSES = 40;

    /** Everything below, in nats, is one class. */
    private static final double FINEST = 0.01;

    /** Each class reaches as many times as far as the one below it. */
    private static final double RATIO = Math.sqrt(2);

    /** Classes with fewer pairs join the next one, or the one before if there is none. */
    private static final int LEAST_PAIRS = 50;

    private final int[] counts = new int[CLASSES];
    private final double[] predictions = new double[CLASSES];
    private final double[] observations = new double[CLASSES];
    private boolean isOfCells;

    /**
     * Pairs of similar uncertainty.
     *
     * @param predicted their mean uncertainty, in nats
     * @param observed their mean surprise, in nats
     * @param count how many there are
     */
    public record Bin(double predicted, double observed, int count) {

        Bin with(Bin other) {
            int both = count + other.count;
            return new Bin(
                    (predicted * count + other.predicted * other.count) / both,
                    (observed * count + other.observed * other.count) / both,
                    both);
        }
    }

    /** Adds the readings of a step that was observed: of each cell, or else of the whole step. */
    public void add(Readings readings) {
        if (readings.uncertaintyMap().isPresent() && readings.surpriseMap().isPresent()) {
            float[] predicted = values(readings.uncertaintyMap().get());
            float[] observed = values(readings.surpriseMap().get());
            isOfCells = true;
            for (int cell = 0; cell < Math.min(predicted.length, observed.length); cell++) {
                add(predicted[cell], observed[cell]);
            }
        } else if (readings.uncertainty().isPresent() && readings.surprise().isPresent()) {
            add(readings.uncertainty().getAsDouble(), readings.surprise().getAsDouble());
        }
    }

    private void add(double predicted, double observed) {
        double above = Math.log(Math.max(predicted, FINEST) / FINEST) / Math.log(RATIO);
        int place = Math.min((int) above, CLASSES - 1);
        counts[place]++;
        predictions[place] += predicted;
        observations[place] += observed;
    }

    private static float[] values(ScalarGrid grid) {
        return grid.values().toArray();
    }

    /** Adds the pairs of others. */
    public void addAll(Reliability others) {
        for (int place = 0; place < CLASSES; place++) {
            counts[place] += others.counts[place];
            predictions[place] += others.predictions[place];
            observations[place] += others.observations[place];
        }
    }

    /** Returns whether the pairs are those of cells, and not of whole steps. */
    public boolean isOfCells() {
        return isOfCells;
    }

    /** Returns whether the model never reported both. */
    public boolean isEmpty() {
        return Arrays.stream(counts).sum() == 0;
    }

    /** Returns the classes that have pairs, from the lowest uncertainty. */
    public List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int place = 0; place < CLASSES; place++) {
            if (counts[place] > 0) {
                Bin bin =
                        new Bin(
                                predictions[place] / counts[place],
                                observations[place] / counts[place],
                                counts[place]);
                boolean joins = !bins.isEmpty() && bins.getLast().count() < LEAST_PAIRS;
                bins.add(joins ? bins.removeLast().with(bin) : bin);
            }
        }
        if (bins.size() > 1 && bins.getLast().count() < LEAST_PAIRS) {
            Bin last = bins.removeLast();
            bins.add(bins.removeLast().with(last));
        }
        return List.copyOf(bins);
    }

    /**
     * Returns Σ nᵦ·|predictedᵦ − observedᵦ| / Σ nᵦ·observedᵦ over the bins: the expected calibration
     * error (Naeini, Cooper and Hauskrecht 2015) of the expected surprise, as a share of the
     * surprise; NaN if there was none.
     */
    public double error() {
        double apart = 0;
        double total = 0;
        for (Bin bin : bins()) {
            apart += bin.count() * Math.abs(bin.predicted() - bin.observed());
            total += bin.count() * bin.observed();
        }
        return total > 0 ? apart / total : Double.NaN;
    }
}
