package dev.gedanken.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The few directions in which a set of vectors varies most (Pearson 1901; Hotelling 1933).
 *
 * <p>Computed from the samples' Gram matrix, because beliefs have thousands of numbers and a fit
 * needs only hundreds of samples (Sirovich 1987, the method of snapshots). Each direction is
 * oriented so that its component of largest magnitude is positive, so that the same samples always
 * give the same picture.
 */
public final class PrincipalComponents {
    /** Most samples that a fit uses; if there are more, they are thinned out evenly. */
    public static final int MOST_SAMPLES = 400;

    private final double[] mean;
    private final List<double[]> directions;
    private final List<Double> shares;

    private PrincipalComponents(double[] mean, List<double[]> directions, List<Double> shares) {
        this.mean = mean;
        this.directions = List.copyOf(directions);
        this.shares = List.copyOf(shares);
    }

    /**
     * Fits the directions.
     *
     * @param samples at least one, all of the same length
     * @param count how many directions; those beyond the samples' rank are zero
     */
    public static PrincipalComponents fit(List<float[]> samples, int count) {
        List<float[]> used = evenly(samples);
        double[] mean = mean(used);
        DMatrixRMaj centred = centred(used, mean);
        DMatrixRMaj gram = new DMatrixRMaj(used.size(), used.size());
        CommonOps_DDRM.multTransB(centred, centred, gram);
        EigenDecomposition_F64<DMatrixRMaj> eigen =
                DecompositionFactory_DDRM.eig(used.size(), true, true);
        if (!eigen.decompose(gram)) {
            throw new IllegalArgumentException(
                    "The %d samples have no principal components: one of them is not finite."
                            .formatted(used.size()));
        }
        return of(mean, centred, eigen, count);
    }

    /**
     * Fitted directions as plain numbers, to be kept and read again.
     *
     * @param mean of the samples
     * @param directions each as long as the mean
     * @param shares of the variance, one for each direction
     */
    public record Kept(double[] mean, List<double[]> directions, double[] shares) {
        public Kept {
            directions = List.copyOf(directions);
            boolean fits =
                    directions.size() == shares.length
                            && directions.stream().allMatch(each -> each.length == mean.length);
            if (!fits) {
                throw new IllegalArgumentException(
                        "Directions must be as long as the mean, and have a share each.");
            }
        }
    }

    /** Returns these directions as plain numbers. */
    public Kept kept() {
        return new Kept(
                mean.clone(),
                directions.stream().map(double[]::clone).toList(),
                shares.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Returns the directions that were kept. */
    public static PrincipalComponents of(Kept kept) {
        return new PrincipalComponents(
                kept.mean().clone(),
                kept.directions().stream().map(double[]::clone).toList(),
                Arrays.stream(kept.shares()).boxed().toList());
    }

    private static PrincipalComponents of(
            double[] mean,
            DMatrixRMaj centred,
            EigenDecomposition_F64<DMatrixRMaj> eigen,
            int count) {
        List<Integer> order =
                IntStream.range(0, centred.getNumRows())
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble(
                                        (Integer i) -> -eigen.getEigenvalue(i).getReal()))
                        .toList();
        double total = NormOps_DDRM.fastNormF(centred) * NormOps_DDRM.fastNormF(centred);
        List<double[]> directions = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double value = k < order.size() ? eigen.getEigenvalue(order.get(k)).getReal() : 0;
            boolean exists = value > 1e-12 * total && total > 0;
            directions.add(
                    exists
                            ? direction(centred, eigen.getEigenVector(order.get(k)))
                            : new double[mean.length]);
            shares.add(exists ? value / total : 0);
        }
        return new PrincipalComponents(mean, directions, shares);
    }

    /** Returns Xᵀu / |Xᵀu|, oriented so that its component of largest magnitude is positive. */
    private static double[] direction(DMatrixRMaj centred, DMatrixRMaj u) {
        DMatrixRMaj direction = new DMatrixRMaj(centred.getNumCols(), 1);
        CommonOps_DDRM.multTransA(centred, u, direction);
        double[] values = direction.getData();
        double length = 0;
        double greatest = 0;
        for (double value : values) {
            length += value * value;
            greatest = Math.abs(value) > Math.abs(greatest) ? value : greatest;
        }
        CommonOps_DDRM.scale(Math.signum(greatest) / Math.sqrt(length), direction);
        return values;
    }

    private static List<float[]> evenly(List<float[]> samples) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("There are no samples: give at least one.");
        }
        int count = Math.min(samples.size(), MOST_SAMPLES);
        return IntStream.range(0, count)
                .mapToObj(i -> samples.get((int) ((long) i * samples.size() / count)))
                .toList();
    }

    private static double[] mean(List<float[]> samples) {
        double[] mean = new double[samples.getFirst().length];
        for (float[] sample : samples) {
            requireLength(sample, mean.length);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += sample[i] / (double) samples.size();
            }
        }
        return mean;
    }

    private static DMatrixRMaj centred(List<float[]> samples, double[] mean) {
        DMatrixRMaj centred = new DMatrixRMaj(samples.size(), mean.length);
        for (int row = 0; row < samples.size(); row++) {
            for (int i = 0; i < mean.length; i++) {
                centred.unsafe_set(row, i, samples.get(row)[i] - mean[i]);
            }
        }
        return centred;
    }

    private static void requireLength(float[] vector, int length) {
        if (vector.length != length) {
            throw new IllegalArgumentException(
                    "A vector has %d numbers, the first had %d: give vectors of one length."
                            .formatted(vector.length, length));
        }
    }

    /** Returns how many numbers a vector must have. */
    public int numbers() {
        return mean.length;
    }

    /** Returns a vector's coordinates along the directions. */
    public float[] project(float[] vector) {
        requireLength(vector, mean.length);
        float[] coordinates = new float[directions.size()];
        for (int k = 0; k < coordinates.length; k++) {
            double[] direction = directions.get(k);
            double sum = 0;
            for (int i = 0; i < mean.length; i++) {
                sum += (vector[i] - mean[i]) * direction[i];
            }
            coordinates[k] = (float) sum;
        }
        return coordinates;
    }

    /** Returns, for each direction, the share of the samples' variance along it, [0, 1]. */
    public List<Double> shares() {
        return shares;
    }
}
